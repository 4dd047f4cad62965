using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>What becomes of one record.</summary>
public sealed record RecordDecision
{
    public required string LinkState { get; init; }
    public string? Reason { get; init; }
    /// <summary>New base halves; null leaves the base as it is.</summary>
    public Image? BaseSage { get; init; }
    public Image? BaseSsm { get; init; }
    public bool WritesBase { get; init; }
    /// <summary>What was agreed counts no more: the record is looked at by every plan until it has a partner again.</summary>
    public bool DropsBase { get; init; }
    /// <summary>Somebody deleted it in SSM and it is created again: told in a finding (D29).</summary>
    public bool Recreates { get; init; }
    public IReadOnlyList<PlannedWrite> Writes { get; init; } = [];
    public IReadOnlyList<LostValue> Lost { get; init; } = [];
    /// <summary>Both sides were there and every field was looked at.</summary>
    public bool Compared { get; init; }
    /// <summary>Fields of which one side does not take the other's value (D22).</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
    /// <summary>How far a person's decisions have got, by field.</summary>
    public IReadOnlyDictionary<string, ResolutionOutcome> Resolved { get; init; } = new Dictionary<string, ResolutionOutcome>();
}
