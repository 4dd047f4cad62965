using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>
/// A base of another mapping version is taken anew from both sides as they stand, and nothing is written for it (design 4.3).
/// </summary>
internal static class Rebasing
{
    /// <summary>
    /// The record with what is on its way, refused or asked about as it was agreed on: that edit still has to reach the other side (I1). A
    /// record without any keeps its outdated base.
    /// </summary>
    public static RecordState Keeping(RecordState state, IReadOnlySet<string> pending, KindPolicy policy)
    {
        if (!state.BaseOutdated || pending.Count == 0 || state is not { Sage: not null, Ssm: not null }) return state;

        var (sage, ssm) = Taken(state, policy);
        return state with
        {
            BaseOutdated = false,
            BaseSage = Former(sage, state.BaseSage, pending),
            BaseSsm = Former(ssm, state.BaseSsm, pending),
        };
    }

    /// <summary>
    /// Both halves as they stand. What the other side does not take was never agreed on, whatever version the base has (D22).
    /// </summary>
    public static (Image Sage, Image Ssm) Taken(RecordState state, KindPolicy policy) => (
        Taken(state.Sage!, state.SageAsSsm, f => policy.Of(f).ToSsm),
        WithFormerParents(state, Taken(state.Ssm!, state.SsmAsSage, f => policy.Of(f).ToSage)));

    private static Image Former(Image taken, Image? former, IReadOnlySet<string> fields) =>
        fields.Where(f => taken.Names.Contains(f)).Aggregate(taken, (image, field) => image.With(field, (former ?? Image.Empty)[field]));

    // That people moved it to another parent stays known: it is not deleted with the one it had (D25).
    private static Image WithFormerParents(RecordState state, Image ssm) => state.BaseSsm is not { } agreed
        ? ssm
        : ParentFields.Of(state.Kind)
            .Where(f => agreed[f.Name].HasValue && ssm[f.Name].HasValue)
            .Aggregate(ssm, (image, f) => image.With(f.Name, agreed[f.Name]));

    private static Image Taken(Image image, Image projected, Func<string, Flow> flow)
    {
        var left = image.Where(f => f.Value.HasValue && projected[f.Key].IsAbsent && flow(f.Key) == Flow.Always).Select(f => f.Key).ToHashSet();
        return left.Count == 0 ? image : image.Only(field => !left.Contains(field));
    }
}
