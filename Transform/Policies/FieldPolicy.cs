namespace Sage50Etl.Transform.Policies;

/// <summary>The rules of one field of one kind.</summary>
public sealed record FieldPolicy(string Field, Flow ToSsm, Flow ToSage, ConflictPolicy Conflict = ConflictPolicy.SageWins);
