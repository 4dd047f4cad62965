using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Contacts whose key Sage gave to another person: a new RECORD_CREATE_DATE under a known key is delete and create (D14). The link is split: what
/// stands in SSM goes on under a record of its own that is deleted there, and the key begins anew.
/// </summary>
internal sealed class ReusedKeys(StagingDb db, PlanContext context, RunId run, DateTimeOffset now)
{
    public async Task Split(StagedKind kind, IReadOnlyList<CandidateKeys> keys, CancellationToken cancellationToken)
    {
        if (kind.Kind != Kind.Contact) return;
        var (company, scope) = (context.Scope.Company.Value, context.Scope);
        var records = keys.Select(k => k.Record).OfType<string>().ToList();
        var links = await db.Links.Where(l => l.Company == company && l.Kind == kind.Kind && records.Contains(l.Record) && l.SageKey != null).ToListAsync(cancellationToken);
        var rows = await StagedRows.ByKey(db, kind, scope.Of(Side.Sage50), Side.Sage50, links.Select(l => l.SageKey!), cancellationToken);
        var born = rows.Where(r => !r.Gone).ToDictionary(r => r.Key, r => SageExtra.BornOf(r.Extra));
        foreach (var link in links)
        {
            if (born.GetValueOrDefault(link.SageKey!) is not { } stamp) continue;
            if (link.SageBorn is { } before && before != stamp && link.SsmKey is not null) await Split(link, before, cancellationToken);
            link.SageBorn = stamp;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Split(LinkRow link, string before, CancellationToken cancellationToken)
    {
        var record = $"{link.Record}~{before}";
        if (await db.Links.AnyAsync(l => l.Company == link.Company && l.Kind == link.Kind && l.Record == record, cancellationToken)) return;
        db.Links.Add(new LinkRow
        {
            Company = link.Company, Kind = link.Kind, Record = record, SageKey = record, SsmKey = link.SsmKey, SageBorn = before, State = LinkState.Replaced,
            Reason = "Sage gave its key to another person (D14)", UpdatedAt = now,
        });
        db.Audit.Add(new AuditRow
        {
            Company = link.Company, Kind = link.Kind, Record = record, At = now, Who = "transform", What = "split", RunId = run.Value,
            Reason = $"key {link.SageKey} now belongs to another person (D14)",
        });
        await db.Bases.Where(b => b.Company == link.Company && b.Kind == link.Kind && b.Record == link.Record).ExecuteDeleteAsync(cancellationToken);
        await db.Changes.Where(c => c.Company == link.Company && c.Kind == link.Kind && c.Record == link.Record
                && (c.State == ChangeState.Planned || c.State == ChangeState.Queued || c.State == ChangeState.Waiting || c.State == ChangeState.Held))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Superseded).SetProperty(r => r.SettledAt, now)
                .SetProperty(r => r.Reason, "its key belongs to another person now (D14)"), cancellationToken);
        (link.SsmKey, link.State, link.Reason, link.UpdatedAt) = (null, LinkState.SageOnly, null, now);
    }
}
