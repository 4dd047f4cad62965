using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Transform.Matching;

/// <summary>Joins the rows of two records that turn out to be one, and gives a Sage record another partner in place of a deleted one (D21).</summary>
internal sealed class PartnerLinks(StagingDb db, string company, string kind, DateTimeOffset now)
{
    /// <summary>Whether the record is linked with another SSM record than this one.</summary>
    public Task<bool> IsTaken(string record, string ssmKey, CancellationToken cancellationToken) =>
        Links(record).AnyAsync(l => l.SsmKey != null && l.SsmKey != ssmKey, cancellationToken);

    /// <returns>The record that stays; null while a write of either is on its way.</returns>
    public async Task<string?> Join(string stays, string goes, CancellationToken cancellationToken)
    {
        if (await IsUnderWay(stays, goes, cancellationToken)) return null;
        await End(goes, stays, cancellationToken);
        Audit(stays, "joined", $"{goes} is the same record");
        return stays;
    }

    /// <summary>The Sage record gets another partner: both are matched as for the first time.</summary>
    /// <param name="own">Record of the SSM side, where it has one.</param>
    /// <param name="former">Its partner up to now, where the link does not name that any more.</param>
    /// <returns>The record of the pair; null while a write of either is on its way.</returns>
    public async Task<string?> Anew(string? own, string record, string ssmKey, CancellationToken cancellationToken, string? former = null)
    {
        if (await IsUnderWay(record, own ?? record, cancellationToken)) return null;
        if (own is not null) await End(own, record, cancellationToken);
        await Drop(record, $"linked anew with SSM {ssmKey}", cancellationToken);
        var link = await Links(record).AsNoTracking().SingleAsync(cancellationToken);
        former ??= link.SsmKey;
        if (link.SageKey is { } key && former is not null)
            await Followers.LookAgain(db, company, kind, new Dictionary<string, string> { [key] = former }, cancellationToken);
        var name = await Name(link, cancellationToken);
        Audit(name, "linked anew", $"{link.SageKey} = {ssmKey}, which was linked with SSM {former}");
        await Links(record).ExecuteUpdateAsync(l => l.SetProperty(r => r.Record, name).SetProperty(r => r.SsmKey, ssmKey)
            .SetProperty(r => r.State, LinkState.Linked).SetProperty(r => r.Reason, (string?)null).SetProperty(r => r.UpdatedAt, now), cancellationToken);
        return name;
    }

    // A record named after its first SSM partner would collide with that one, should it ever come back.
    private async Task<string> Name(LinkRow link, CancellationToken cancellationToken)
    {
        if (link.Record != "ssm#" + link.SsmKey) return link.Record;
        var name = link.SageKey!;
        for (var number = 2; await Links(name).AnyAsync(cancellationToken); number++) name = $"{link.SageKey}~{number}";
        return name;
    }

    private Task<bool> IsUnderWay(string one, string other, CancellationToken cancellationToken) => db.Changes.AnyAsync(c => c.Company == company && c.Kind == kind
        && (c.Record == one || c.Record == other) && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt || (c.Answered != null && ChangeState.Open.Contains(c.State))), cancellationToken);

    // What was asked about a record that goes is answered.
    private async Task End(string record, string stays, CancellationToken cancellationToken)
    {
        var reason = $"joined with {stays}";
        await Drop(record, reason, cancellationToken);
        await Links(record).ExecuteDeleteAsync(cancellationToken);
        await db.Conflicts.Where(c => c.Company == company && c.Kind == kind && c.Record == record && (c.State == ConflictState.Open || c.State == ConflictState.Resolved))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ConflictState.Closed).SetProperty(r => r.ClosedAt, now).SetProperty(r => r.Reason, reason), cancellationToken);
    }

    private async Task Drop(string record, string reason, CancellationToken cancellationToken)
    {
        await db.Changes.Where(c => c.Company == company && c.Kind == kind && c.Record == record && ChangeState.Open.Contains(c.State))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Superseded).SetProperty(r => r.SettledAt, now)
                .SetProperty(r => r.UpdatedAt, now).SetProperty(r => r.Reason, reason), cancellationToken);
        await db.Bases.Where(b => b.Company == company && b.Kind == kind && b.Record == record).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<LinkRow> Links(string record) => db.Links.Where(l => l.Company == company && l.Kind == kind && l.Record == record);

    private void Audit(string record, string what, string reason) =>
        db.Audit.Add(new AuditRow { Company = company, Kind = kind, Record = record, At = now, Who = "transform", What = what, Reason = reason });
}
