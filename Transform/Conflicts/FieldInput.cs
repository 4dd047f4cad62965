using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>One field on both sides: its base pair, what stands there now, and each side's value as the other would hold it (D2).</summary>
public readonly record struct FieldInput(
    FieldValue BaseSage, FieldValue BaseSsm, FieldValue Sage, FieldValue Ssm, FieldValue SageAsSsm, FieldValue SsmAsSage)
{
    public bool HasBase => !BaseSage.IsAbsent && !BaseSsm.IsAbsent;
    public bool SageMoved => Sage != BaseSage;
    public bool SsmMoved => Ssm != BaseSsm;
    public bool Agree => SageAsSsm == Ssm || SsmAsSage == Sage;
}
