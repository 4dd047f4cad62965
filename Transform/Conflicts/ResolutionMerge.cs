using Sage50Etl.Canonical.Images;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>Carries a person's decision about one field out. Pure. A decision counts for the values that were shown, and for nothing else.</summary>
public static class ResolutionMerge
{
    public static (bool ToSsm, bool ToSage, ResolutionOutcome Outcome) Decide(FieldPolicy policy, FieldInput field, FieldResolution resolution)
    {
        if (policy is not { ToSsm: Flow.Always, ToSage: Flow.Always } || field.Sage.IsAbsent || field.Ssm.IsAbsent)
            return (false, false, ResolutionOutcome.Lapsed);
        return resolution.Choice == ConflictChoice.Value ? Typed(field, resolution) : Chosen(field, resolution);
    }

    private static (bool, bool, ResolutionOutcome) Chosen(FieldInput field, FieldResolution resolution)
    {
        if (field.Agree || (field.HasBase && !field.SageMoved && !field.SsmMoved)) return (false, false, ResolutionOutcome.Done);
        if (Text(field.Sage) != resolution.Sage || Text(field.Ssm) != resolution.Ssm) return (false, false, ResolutionOutcome.Lapsed);
        return (resolution.Choice == ConflictChoice.Sage, resolution.Choice == ConflictChoice.Ssm, ResolutionOutcome.UnderWay);
    }

    // Each side is written for itself and may be done before the other; until both are, the typed value stays the one that counts.
    private static (bool, bool, ResolutionOutcome) Typed(FieldInput field, FieldResolution resolution)
    {
        var (sage, ssm) = (Of(field.Sage, field.BaseSage, resolution.Value, resolution.Sage), Of(field.Ssm, field.BaseSsm, resolution.Value, resolution.Ssm));
        if (sage == ResolutionOutcome.Lapsed || ssm == ResolutionOutcome.Lapsed) return (false, false, ResolutionOutcome.Lapsed);
        var (toSsm, toSage) = (ssm == ResolutionOutcome.UnderWay, sage == ResolutionOutcome.UnderWay);
        return (toSsm, toSage, toSsm || toSage ? ResolutionOutcome.UnderWay : ResolutionOutcome.Done);
    }

    private static ResolutionOutcome Of(FieldValue now, FieldValue agreed, FieldValue typed, string? shown) =>
        now == typed || now == agreed ? ResolutionOutcome.Done
        : Text(now) == shown ? ResolutionOutcome.UnderWay : ResolutionOutcome.Lapsed;

    /// <summary>A value as conflicts show it; null when there is none.</summary>
    public static string? Text(FieldValue value) => value.HasValue ? value.ToString() : null;
}
