namespace Sage50Etl.Operations.Reports;

/// <summary>One change of a plan: what would be written where, field by field.</summary>
/// <param name="Fields">Canonical field to (what stands on the target, what would be written).</param>
public sealed record PlannedChange(
    string Stream, string Kind, string Record, string Target, string Action, string State, IReadOnlyDictionary<string, FieldDifference> Fields, string? Code, string? Reason)
{
    public string? Rule { get; init; }
    /// <summary>The field that blocks it, and the limit it breaks.</summary>
    public string? Field { get; init; }
    public string? Limit { get; init; }
    /// <summary>Kind and key of the record that has to stand on the target first.</summary>
    public string? WaitsFor { get; init; }
}
