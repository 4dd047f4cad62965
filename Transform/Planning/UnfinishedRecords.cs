using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Records of a kind about which something is asked, of which something is still to be sent, or of which the target refused a value a day ago. One that went back to
/// what was agreed is no candidate, nor is one that is gone before it had a partner, but what was to be sent has to end.
/// </summary>
internal static class UnfinishedRecords
{
    public static async Task<HashSet<string>> Read(
        StagingDb db, string company, string kind, IReadOnlyCollection<string> listed, KindPolicy policy, DateTime goLive, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = db.Conflicts.Where(c => c.Company == company && c.Kind == kind
            && (c.State == ConflictState.Open || c.State == ConflictState.Resolved)).Select(c => c.Record);
        var unsent = db.Changes.Where(c => c.Company == company && c.Kind == kind && c.Action != Readiness.HeldNotes.Action && (c.State == ChangeState.Planned
            || c.State == ChangeState.Queued || c.State == ChangeState.Waiting || c.State == ChangeState.Held)).Select(c => c.Record);
        // Its plan was rejected: once nobody asks for it any more, that ends too.
        var rejected = db.Changes
            .Where(c => c.Company == company && c.Kind == kind && c.State == ChangeState.Cancelled && c.Action == "update")
            .Where(c => !db.Changes.Any(d => d.Company == company && d.Kind == kind && d.Record == c.Record && d.Target == c.Target
                && d.Id > c.Id && d.State == ChangeState.Applied))
            .Select(c => c.Record);
        // Settled when it was read, and listed by a person since (D1).
        var late = db.Links.Where(l => l.Company == company && l.Kind == kind && l.SageKey == null && l.State == LinkState.SsmOnly && listed.Contains(l.SsmKey!)).Select(l => l.Record);
        // Settled as staying in SSM under other settings than those of now.
        var staying = policy.Staying(goLive);
        if (policy.CreateInSage is not null)
            late = late.Union(db.Links.Where(l => l.Company == company && l.Kind == kind && l.SageKey == null && l.State == LinkState.SsmOnly && l.Reason != null
                && !staying.Contains(l.Reason)).Select(l => l.Record));
        // Stayed deleted in SSM for a setting or for its parent, which may have changed since (D29).
        if (policy.Recreate)
            late = late.Union(db.Links.Where(l => l.Company == company && l.Kind == kind && l.State == LinkState.Tombstone && !l.Record.StartsWith("ssm#")).Select(l => l.Record));
        // Nothing tells when a target takes a value that it refused, so it is asked once a day (D22).
        var refused = db.Findings.Where(f => f.Company == company && f.Kind == kind && f.Open && f.Code == FindingCode.RefusedValue)
            .Where(RefusedValues.IsDue(now));
        var again = db.Links.Where(l => l.Company == company && l.Kind == kind && l.State == LinkState.Linked
            && refused.Any(f => (f.Side == Side.Sage50 && f.Key == l.SageKey) || (f.Side == Side.Ssm && f.Key == l.SsmKey))).Select(l => l.Record);
        return await asked.Union(unsent).Union(rejected).Union(late).Union(again).ToHashSetAsync(cancellationToken);
    }
}
