namespace Sage50Etl.Operations.Reconcile;

/// <summary>One record on both sides, compared.</summary>
public sealed record ComparedRecord
{
    public required string Kind { get; init; }
    public required string Record { get; init; }
    public required ComparedSide Sage { get; init; }
    public required ComparedSide Ssm { get; init; }
    /// <summary>Sage's values as last agreed on; null where nothing was agreed yet.</summary>
    public IReadOnlyDictionary<string, object?>? Agreed { get; init; }
    public IReadOnlyList<ComparedField> Fields { get; init; } = [];
    public string? LinkState { get; init; }
    public string? LinkReason { get; init; }
    /// <summary>Why a record that stands on one side alone stays there; null when a plan would write it.</summary>
    public string? Stays { get; init; }
    /// <summary>The rule of the kind (connector-scope).</summary>
    public string Rule { get; init; } = "";
}
