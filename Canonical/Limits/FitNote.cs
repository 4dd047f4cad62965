namespace Sage50Etl.Canonical.Limits;

/// <summary>What was done to a value so that it fits the other side; never silent.</summary>
/// <param name="Code">Support code of the finding.</param>
/// <param name="Limit">For example "60 characters, has 74".</param>
public sealed record FitNote(string Code, string Field, string Limit, string Reason);
