namespace Sage50Etl.Operations.Reports;

/// <summary>What stands on the target and what would be written, as text; null is empty.</summary>
public sealed record FieldDifference(string? From, string? To);
