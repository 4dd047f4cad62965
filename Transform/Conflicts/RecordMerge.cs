using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;
using Sage50Etl.Transform.Projection;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>Decides about one record from its state and the rules of its kind. Pure (design 4.3).</summary>
public static class RecordMerge
{
    public static RecordDecision Decide(RecordState state, KindPolicy policy)
    {
        if (state.SageFiltered) return new() { LinkState = state.Link?.State ?? LinkState.SageOnly, Reason = "out of filter (CON-12)" };
        if (state.Succeeded) return Succeeded(state);
        if (state.Known is { } known) return new() { LinkState = LinkState.Parked, Reason = known };
        if (state.Ambiguous.Count > 1)
            return new() { LinkState = LinkState.Parked, Reason = $"{state.Ambiguous.Count} candidates: {string.Join(", ", state.Ambiguous.Distinct())} (ACC-13)" };
        return (state.Sage, state.Ssm) switch
        {
            ({ }, { }) => Both(state, policy),
            ({ } sage, null) => SageAlone(state, policy, sage),
            (null, { } ssm) => SsmAlone(state, policy, ssm),
            _ => Neither(state),
        };
    }

    // One that never had a partner in Sage is as new as before, should it come back to SSM.
    private static RecordDecision Neither(RecordState state) => state is { SageGone: false, Link: { SageKey: null, SsmKey: not null, State: LinkState.SsmOnly } }
        ? new() { LinkState = LinkState.SsmOnly, Reason = state.SsmGone ? KindPolicy.DeletedFirst : KindPolicy.OutOfFilter }
        : new() { LinkState = LinkState.Gone };

    // A line that the order does not have any more is taken out of the SSM record that the order took over.
    private static RecordDecision Succeeded(RecordState state) => state.Ssm is { } ssm
        ? new() { LinkState = LinkState.Linked, Writes = [new(Side.Ssm, "delete", Image.Empty, ssm, null)] }
        : Settled(state.Sage is null ? LinkState.Gone : LinkState.Succeeded, state.Sage, null, state.Link?.Reason ?? "its document became an order (D16)");

    private static RecordDecision Both(RecordState state, KindPolicy policy)
    {
        // While it was deleted in SSM the base went on with Sage alone: a restored record is matched as for the first time.
        if (state.Link?.State == LinkState.Tombstone) state = state with { BaseSage = null, BaseSsm = null, BaseOutdated = false };
        if (state.BaseOutdated)
        {
            var (agreedInSage, agreedInSsm) = Rebasing.Taken(state, policy);
            return Settled(LinkState.Linked, agreedInSage, agreedInSsm, "base taken anew");
        }

        return new PairMerge(state, policy).Decide();
    }

    private static RecordDecision SageAlone(RecordState state, KindPolicy policy, Image sage)
    {
        if (state is { TakenOut: true, Link.State: LinkState.Linked })
            return Created(state, policy, sage) with { DropsBase = true, Reason = "taken out in SSM and restored: cancel the document and issue a new one (D10)" };
        if (state.SsmGone && state.Link?.State is LinkState.Linked or LinkState.Tombstone)
            return DeletedInSsm(state, policy, sage);
        if (state is { SsmGone: false, Link: { SsmKey: not null } link })
            return Unread(link, "its SSM record is filtered or has not been read");
        // No base: it stays a candidate, so that a partner that appears later is found.
        if (!policy.CreateInSsm) return new() { LinkState = LinkState.SageOnly, Reason = "not mapped; never created in SSM (D17)" };
        // No base either: once the parent is back, it is created.
        return state.LostParent is { } parent ? new() { LinkState = LinkState.Tombstone, Reason = WithParent(parent) } : Created(state, policy, sage);
    }

    private static string WithParent(LostParent parent) => $"{parent.Words} was deleted in SSM (ACC-22)";

    // A link that names the other side's key says that the record stands there, whether or not anybody has read it: a second one is never made (I2).
    private static RecordDecision Unread(LinkRow link, string reason) =>
        new() { LinkState = link.State == LinkState.Tombstone ? LinkState.Tombstone : LinkState.Linked, Reason = reason };

    private static RecordDecision DeletedInSsm(RecordState state, KindPolicy policy, Image sage)
    {
        var stays = !policy.Recreate ? policy.StaysDeleted : state.LostParent is { } parent ? WithParent(parent)
            : state.BornInSsm ? "made in SSM and deleted there, not created again (D29)" : null;
        return stays is not null ? Settled(LinkState.Tombstone, sage, state.BaseSsm, stays)
            : Created(state, policy, sage) with { Reason = "deleted in SSM and created again (D29)", DropsBase = true, Recreates = true };
    }

    private static RecordDecision Created(RecordState state, KindPolicy policy, Image sage) =>
        new() { LinkState = LinkState.SageOnly, Writes = [PairMerge.Write(Side.Ssm, "create", sage, policy.ToSsmOnCreate, Image.Empty, state.MissingInSsm)] };

    private static RecordDecision SsmAlone(RecordState state, KindPolicy policy, Image ssm)
    {
        if (state is { SageGone: true, SageParentGone: true, Link.State: LinkState.Linked } && Moved(state, ssm) is { } parent)
            return Settled(LinkState.Gone, state.BaseSage, ssm, $"gone from Sage, and SSM shows it under another {parent} now: it stays there (D25)");
        if (state.SageGone && state.Link?.State == LinkState.Linked)
            return (policy.DeleteInSsm || state.SageDeleted) && !state.ParentGone
                ? new() { LinkState = LinkState.Linked, Writes = [new(Side.Ssm, "delete", Image.Empty, ssm, null)], Lost = [.. Lost(state, ssm)] }
                : Settled(LinkState.Gone, state.BaseSage, ssm, "gone from source (D6)");
        if (state.Link?.State == LinkState.Replaced)
            return new() { LinkState = LinkState.Replaced, Reason = state.Link.Reason, Writes = [new(Side.Ssm, "delete", Image.Empty, ssm, null) { First = true }] };
        if (state.Link?.State == LinkState.Gone) return Settled(LinkState.Gone, state.BaseSage, ssm, state.Link.Reason);
        if (state.Link is { SageKey: not null } link)
            return state.SageGone ? Settled(LinkState.Gone, state.BaseSage, ssm, "gone from source (D6)") : Unread(link, "its Sage record has not been read");
        if (policy.CreateInSage is null)
            return Settled(LinkState.SsmOnly, null, ssm, KindPolicy.NeverInSage) with { Lost = [.. Added(state, ssm)] };
        if (!policy.CreateInSage(ssm)) return Settled(LinkState.SsmOnly, null, ssm, policy.StaysInSsm);
        if (state.BeforeGoLive is { } goLive) return Settled(LinkState.SsmOnly, null, ssm, KindPolicy.MadeBefore(goLive));
        
        // The whole picture is remembered: what was edited since is made in Sage as it stands by then, or not at all.
        var create = PairMerge.Write(Side.Sage50, "create", ssm, policy.ToSageOnCreate, Image.Empty, state.MissingInSage);
        return new() { LinkState = LinkState.SsmOnly, Writes = [create with { ContentHash = RowHash.Of(ssm) }] };
    }

    // The document stands in Sage, and its lines are made there alone: what was added in SSM goes nowhere, and somebody has to know (D10).
    private static IEnumerable<LostValue> Added(RecordState state, Image ssm)
    {
        if (state.Kind != Kind.OrderLine || !ssm["order"].HasValue || state.MissingInSage.Any(m => m.Field == "order")) return [];

        const string Why = "added in SSM to a document that stands in Sage 50, where it is not: add it to the document there, or take it out in SSM (D10)";
        return [new("product", null, Rejected: true, Open: false, KindPolicy.NeverInSage) { Stays = true, Why = Why }];
    }

    // A deletion takes along only what both sides still show under the same parent (D25).
    private static string? Moved(RecordState state, Image ssm) => state.BaseSsm is not { } agreed ? null
        : ParentFields.Of(state.Kind).FirstOrDefault(f => agreed[f.Name].HasValue && ssm[f.Name].HasValue && agreed[f.Name] != ssm[f.Name])?.RefersTo;

    // The delete takes edits along that nobody in Sage has seen.
    private static IEnumerable<LostValue> Lost(RecordState state, Image ssm) => state.BaseSsm is not { } agreed ? []
        : ssm.Where(f => !agreed[f.Key].IsAbsent && agreed[f.Key] != f.Value)
            .Select(f => new LostValue(f.Key, Side.Sage50, Rejected: false, Open: false, LostValue.Deleted));

    private static RecordDecision Settled(string state, Image? sage, Image? ssm, string? reason) =>
        new() { LinkState = state, Reason = reason, BaseSage = sage, BaseSsm = ssm, WritesBase = true };
}
