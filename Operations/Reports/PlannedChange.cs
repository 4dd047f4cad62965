namespace Sage50Etl.Operations.Reports;

/// <summary>One change of a plan: what would be written where, field by field.</summary>
/// <param name="Fields">Canonical field to (what stands on the target, what would be written).</param>
public sealed record PlannedChange(
    string Stream, string Kind, string Record, string Target, string Action, string State, IReadOnlyDictionary<string, FieldDifference> Fields, string? Code, string? Reason,
    string? Rule = null, string? Field = null, string? Limit = null);
