namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>What reading calls tell about a tenant (ssm-api 9). Holds no key, token or record, only forms, counts, and texts of value lists.</summary>
public sealed record SsmProbeReport
{
    public required DateTimeOffset At { get; init; }
    public required Uri Address { get; init; }
    public required IReadOnlyList<SsmProbeCall> Calls { get; init; }
    public required IReadOnlyList<SsmProbeFinding> Findings { get; init; }
    /// <summary>End points and rights; null where the tenant does not list them.</summary>
    public IReadOnlyList<SsmResourceInfo>? Resources { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<SsmSchemaField>> Schemas { get; init; }
    /// <summary>Labels of the value lists that settings name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; init; }
    /// <summary>Unknowns that only a write could settle.</summary>
    public IReadOnlyList<string> NotProbed { get; init; } =
    [
        "whether a key may write a readOnly record", "whether null clears a field", "whether over-long text is refused or cut", "whether unknown keys are refused",
        "who computes totals", "whether batches are accepted and what a bad item does", "whether extId must be unique", "whether deleting a header deletes its lines",
    ];
}
