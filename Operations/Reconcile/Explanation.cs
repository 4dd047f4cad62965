namespace Sage50Etl.Operations.Reconcile;

/// <summary>Why a difference is no surprise. <paramref name="Class"/> is one of <see cref="Explained"/>.</summary>
public sealed record Explanation(string Class, string? Rule, string Reason, string? Code = null, string? Limit = null);
