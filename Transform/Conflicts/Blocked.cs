namespace Sage50Etl.Transform.Conflicts;

/// <summary>A condition that a record does not meet yet: the rule, the field, what it would take, and what a person can do.</summary>
public sealed record Blocked(string Rule, string Field, string? Limit, string Reason)
{
    /// <summary>Code of everything that waits for a condition.</summary>
    public const string Code = "S50-T-020";
}
