using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Projection;

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
    public IReadOnlyList<PlannedWrite> Writes { get; init; } = [];
    public IReadOnlyList<LostValue> Lost { get; init; } = [];
}

/// <param name="Fields">Source-form values of the fields to write.</param>
/// <param name="Expected">What stood on the target for these fields when the plan was made, target form.</param>
public sealed record PlannedWrite(Side Target, string Action, Image Fields, Image Expected, MissingParent? WaitsFor);

/// <summary>A value given up, or a question for a person when <paramref name="Open"/>.</summary>
public sealed record LostValue(string Field, Side? Winner, bool Rejected, bool Open, string Policy);
