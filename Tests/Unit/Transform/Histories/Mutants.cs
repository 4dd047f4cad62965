using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Transform.Histories;

/// <summary>Merges with one deliberate fault each.</summary>
internal static class Mutants
{
    public static RecordDecision IgnoresBase(RecordState state, KindPolicy policy) => RecordMerge.Decide(state with { BaseSage = null, BaseSsm = null }, policy);

    public static RecordDecision TakesAbsentForNull(RecordState state, KindPolicy policy)
    {
        Image Filled(Image image) => state.Sage!.Names.Where(f => image[f].IsAbsent).Aggregate(image, (i, f) => i.With(f, FieldValue.Null));
        return state is { Sage: not null, Ssm: not null } ? RecordMerge.Decide(state with { Ssm = Filled(state.Ssm), SsmAsSage = Filled(state.SsmAsSage) }, policy) : RecordMerge.Decide(state, policy);
    }

    public static RecordDecision WritesBothWays(RecordState state, KindPolicy policy)
    {
        var decision = RecordMerge.Decide(state, policy);
        var lost = decision.Lost.Where(l => l.Winner is not null).Select(l => l.Field).ToHashSet();
        return lost.Count == 0 ? decision : decision with
        {
            Writes =
            [
                new(Side.Ssm, "update", Of(decision, Side.Ssm).With(lost, state.Sage!), state.Ssm!, null),
                new(Side.Sage50, "update", Of(decision, Side.Sage50).With(lost, state.Ssm!), state.Sage!, null),
            ],
        };
    }

    public static RecordDecision ForgetsTheLoser(RecordState state, KindPolicy policy) => RecordMerge.Decide(state, policy) with { Lost = [] };

    public static RecordDecision KeepsTheBaseAfterAdopting(RecordState state, KindPolicy policy) => RecordMerge.Decide(state, policy) is var decision && decision.Compared
        ? decision with { BaseSage = state.BaseSage ?? decision.BaseSage, BaseSsm = state.BaseSsm ?? decision.BaseSsm } : RecordMerge.Decide(state, policy);

    public static RecordDecision TakesNewestWithoutSkew(RecordState state, KindPolicy policy) =>
        RecordMerge.Decide(state with { Newer = state.SageEdited > state.SsmEdited ? Side.Sage50 : Side.Ssm }, policy);

    public static RecordDecision LetsSageWinAlways(RecordState state, KindPolicy policy) =>
        RecordMerge.Decide(state, policy with { Fields = policy.Fields.ToDictionary(f => f.Key, f => f.Value with { Conflict = ConflictPolicy.SageWins }) });

    public static RecordDecision TakesTheWrongSide(RecordState state, KindPolicy policy) => RecordMerge.Decide(state, policy with
    {
        Fields = policy.Fields.ToDictionary(f => f.Key, f => f.Value with { Conflict = f.Value.Conflict == ConflictPolicy.SageWins ? ConflictPolicy.SsmWins : ConflictPolicy.SageWins }),
    });

    public static RecordDecision KeepsOneBaseForBothSides(RecordState state, KindPolicy policy) => RecordMerge.Decide(state with { BaseSage = state.BaseSsm ?? state.BaseSage }, policy);

    public static RecordDecision ComparesTheSidesOnly(RecordState state, KindPolicy policy)
    {
        var decision = RecordMerge.Decide(state, policy);
        var apart = History.Fields.Where(f => state is { Sage: not null, Ssm: not null } && state.Sage[f] != state.Ssm[f]).ToHashSet();
        return !decision.Compared || apart.Count == 0 ? decision : decision with { Writes = [new(Side.Ssm, "update", state.Sage!.Only(apart.Contains), state.Ssm!, null)] };
    }

    private static Image Of(RecordDecision decision, Side side) => decision.Writes.FirstOrDefault(w => w.Target == side)?.Fields ?? Image.Empty;
}
