using Sage50Etl.Messages;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>The three-way merge of one field (design 4.3). Pure: the same input gives the same decision.</summary>
public static class FieldMerge
{
    /// <param name="newer">The side edited later beyond the skew bound, null when that cannot be told.</param>
    public static FieldDecision Decide(FieldPolicy policy, FieldInput field, Side? newer = null)
    {
        if (field.Sage.IsAbsent || field.Ssm.IsAbsent) return new(FieldAction.Keep);
        var decision = Wanted(policy, field, newer);
        return decision.Action switch
        {
            FieldAction.WriteSsm when field.SageAsSsm.IsAbsent => Impossible(
                field.SsmMoved && !field.BaseSsm.IsAbsent && policy.ToSage == Flow.Always && !field.SsmAsSage.IsAbsent, FieldAction.WriteSage),
            FieldAction.WriteSage when field.SsmAsSage.IsAbsent => Impossible(
                field.SageMoved && !field.BaseSage.IsAbsent && policy.ToSsm == Flow.Always && !field.SageAsSsm.IsAbsent, FieldAction.WriteSsm),
            _ => decision,
        };
    }

    // A value that the other side does not take is never written there, else it would be sent again and again (D2). What was typed there meanwhile
    // may go the other way.
    private static FieldDecision Impossible(bool turns, FieldAction other) => new(turns ? other : FieldAction.LeaveOut);

    private static FieldDecision Wanted(FieldPolicy policy, FieldInput field, Side? newer)
    {
        if (!field.HasBase) return First(policy, field);
        return (field.SageMoved, field.SsmMoved) switch
        {
            (false, false) => new(FieldAction.Keep),
            _ when field.Agree => new(FieldAction.Adopt),
            (true, false) => SageMoved(policy, field),
            (false, true) => SsmMoved(policy, field),
            _ => BothMoved(policy, field, newer),
        };
    }

    // Without a base Sage wins, and a blank never overwrites a value (D1).
    private static FieldDecision First(FieldPolicy policy, FieldInput field)
    {
        if (field.Agree) return new(FieldAction.Adopt);
        if (field.Sage.HasValue && (policy.ToSsm == Flow.Always || (policy.ToSsm == Flow.WhenEmpty && !field.Ssm.HasValue)))
            return new(FieldAction.WriteSsm, field.Ssm.HasValue ? Side.Ssm : null);
        if (field.Ssm.HasValue && policy.ToSage == Flow.Always) return new(FieldAction.WriteSage, field.Sage.HasValue ? Side.Sage50 : null);
        return new(FieldAction.Adopt);
    }

    private static FieldDecision SageMoved(FieldPolicy policy, FieldInput field) => policy switch
    {
        { ToSsm: Flow.WhenEmpty } when !field.Ssm.HasValue => new(FieldAction.WriteSsm),
        { ToSsm: Flow.Always } => new(FieldAction.WriteSsm),
        { ToSage: Flow.Always } => new(FieldAction.WriteSage, Side.Sage50, Rejected: true),
        { ToSsm: Flow.OnCreate } => new(FieldAction.Adopt, Side.Sage50, Rejected: true),
        _ => new(FieldAction.Adopt),
    };

    // An edit of a field that flows at creation only stays where it was made, goes nowhere, and is listed once; what SSM keeps from its creation on
    // is put back (D25).
    private static FieldDecision SsmMoved(FieldPolicy policy, FieldInput field) => policy switch
    {
        { ToSage: Flow.Always } => new(FieldAction.WriteSage),
        { ToSsm: Flow.Always } => new(FieldAction.WriteSsm, Side.Ssm, Rejected: true),
        { ToSsm: Flow.WhenEmpty } when field.Sage.HasValue => new(FieldAction.WriteSsm, Side.Ssm, Rejected: true),
        { ToSage: Flow.OnCreate } => new(FieldAction.Adopt, Side.Ssm, Rejected: true),
        _ => new(FieldAction.Adopt),
    };

    private static FieldDecision BothMoved(FieldPolicy policy, FieldInput field, Side? newer) => (policy.ToSsm, policy.ToSage) switch
    {
        (Flow.Always, Flow.Always) => policy.Conflict switch
        {
            ConflictPolicy.SageWins => new(FieldAction.WriteSsm, Side.Ssm),
            ConflictPolicy.SsmWins => new(FieldAction.WriteSage, Side.Sage50),
            ConflictPolicy.Newest when newer == Side.Sage50 => new(FieldAction.WriteSsm, Side.Ssm),
            ConflictPolicy.Newest when newer == Side.Ssm => new(FieldAction.WriteSage, Side.Sage50),
            _ => new(FieldAction.Ask),
        },
        (Flow.Always, _) => new(FieldAction.WriteSsm, Side.Ssm, Rejected: true),
        (_, Flow.Always) => new(FieldAction.WriteSage, Side.Sage50, Rejected: true),
        (Flow.WhenEmpty, _) when field.Sage.HasValue => new(FieldAction.WriteSsm, Side.Ssm, Rejected: true),
        (_, Flow.OnCreate) => new(FieldAction.Adopt, Side.Ssm, Rejected: true),
        (Flow.OnCreate, _) => new(FieldAction.Adopt, Side.Sage50, Rejected: true),
        _ => new(FieldAction.Adopt),
    };
}
