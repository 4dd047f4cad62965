using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Succession;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Records whose key Sage gave to another one: a new RECORD_CREATE_DATE under a known key is delete and create (D24). The link is split: what stands in SSM
/// goes on under a record of its own that is deleted there, and the key begins anew.
/// </summary>
internal sealed class ReusedKeys(StagingDb db, PlanContext context, RunId run, DateTimeOffset now)
{
    /// <summary>That those under another date are few has been found out in this plan already.</summary>
    public bool AreFew { get; set; }

    /// <summary>Records whose key is another one's now and that stand for nothing any more, with the record that has the key instead.</summary>
    public Dictionary<string, string> Replaced { get; } = [];

    private string Company => context.Scope.Company.Value;

    /// <returns>Records that are left alone this time, because a write of theirs has no answer yet.</returns>
    public async Task<IReadOnlySet<string>> Split(StagedKind kind, IReadOnlyList<CandidateKeys> keys, CancellationToken cancellationToken)
    {
        if (kind.Kind == Kind.User) return new HashSet<string>();
        var records = keys.Select(k => k.Record).OfType<string>().ToList();
        var links = (await db.Links.Where(l => l.Company == Company && l.Kind == kind.Kind && records.Contains(l.Record)).ToListAsync(cancellationToken))
            .FindAll(l => l.SageKey is not null);
        var rows = (await StagedRows.ByKey(db, kind, Company, Side.Sage50, links.Select(l => l.SageKey!), cancellationToken)).Where(r => !r.Gone).ToDictionary(r => r.Key);
        var reused = new List<LinkRow>();
        foreach (var link in links)
        {
            if (!rows.TryGetValue(link.SageKey!, out var row) || SageExtra.BornOf(row.Extra) is not { } stamp) continue;
            if (link.SageBorn is { } before && !BirthStamps.CanBeOne(before, stamp)) reused.Add(link);
            else link.SageBorn = link.SageBorn is { } known && BirthStamps.CanBeOne(known, stamp) ? BirthStamps.Richer(known, stamp) : stamp;
        }
        await db.SaveChangesAsync(cancellationToken);
        if (kind.Kind == Kind.OrderLine) await LinesOfAnother(links, rows, reused, cancellationToken);
        if (reused.Count == 0 || await AreMany(kind, cancellationToken)) return new HashSet<string>();

        var left = await Split(kind, reused, rows, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return left;
    }

    // Only what somebody edited is looked at, and dates that changed altogether show in what nobody edited.
    private async Task<bool> AreMany(StagedKind kind, CancellationToken cancellationToken)
    {
        if (AreFew) return false;

        var many = await new NewBirths(db, context, run, now).TakenOver(kind, cancellationToken);
        AreFew = !many;
        return many;
    }

    private async Task<HashSet<string>> Split(StagedKind kind, List<LinkRow> reused, Dictionary<string, StagedRow> rows, CancellationToken cancellationToken)
    {
        var records = reused.ConvertAll(l => l.Record);
        var left = await db.Changes.Where(c => c.Company == Company && c.Kind == kind.Kind && records.Contains(c.Record)
            && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt)).Select(c => c.Record).ToHashSetAsync(cancellationToken);
        foreach (var link in reused.Where(l => !left.Contains(l.Record)))
        {
            var stamp = SageExtra.BornOf(rows[link.SageKey!].Extra)!;
            if (link.State == LinkState.Succeeded) await Replace(link, stamp, cancellationToken);
            else await Split(link, stamp, cancellationToken);
            link.SageBorn = stamp;
        }
        return left;
    }

    // Lines often have no date of their own: where their document is not the one that became an order any more, they are its lines and no former ones (D16).
    private async Task LinesOfAnother(List<LinkRow> links, Dictionary<string, StagedRow> rows, List<LinkRow> reused, CancellationToken cancellationToken)
    {
        var former = links.Where(l => l.State == LinkState.Succeeded && rows.ContainsKey(l.SageKey!)).ToList();
        if (former.Count == 0) return;

        var documents = former.ToDictionary(l => l.Record, l => Successors.Old + rows[l.SageKey!].Values.GetValueOrDefault("order"));
        var names = documents.Values.Distinct().ToList();
        var standing = await db.Links.AsNoTracking().Where(l => l.Company == Company && l.Kind == Kind.Order && names.Contains(l.Record))
            .Select(l => l.Record).ToHashSetAsync(cancellationToken);

        foreach (var line in former.Where(l => !standing.Contains(documents[l.Record])))
        {
            await Replace(line, SageExtra.BornOf(rows[line.SageKey!].Extra), cancellationToken);
            reused.Remove(line);
        }
    }

    // What became an order stands for nothing in SSM: the document that has its number now is one of its own (D16).
    private async Task Replace(LinkRow link, string? stamp, CancellationToken cancellationToken)
    {
        var key = link.SageKey!;
        await Drop(link.Kind, link.Record, "its number belongs to another document now (D24)", cancellationToken);
        db.Links.Remove(link);
        await db.SaveChangesAsync(cancellationToken);

        var record = await Free(link, key, cancellationToken);
        db.Links.Add(new LinkRow { Company = Company, Kind = link.Kind, Record = record, SageKey = key, SageBorn = stamp, State = LinkState.SageOnly, UpdatedAt = now });
        Audit(link.Kind, record, "split", $"number {key} now belongs to another document, made {stamp ?? "at an unknown time"}; the one before it {link.Reason} (D24)");
        Replaced[link.Record] = record;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Split(LinkRow link, string stamp, CancellationToken cancellationToken)
    {
        var name = $"{link.Record}~{stamp}";
        var former = await db.Links.SingleOrDefaultAsync(
            l => l.Company == Company && l.Kind == link.Kind && l.Record == name && l.State == LinkState.Replaced && l.SsmKey != null, cancellationToken);
        if (link.SsmKey is not null) await SetAside(link, stamp, cancellationToken);
        if (former is not null) await GiveBack(link, former, cancellationToken);
    }

    private async Task SetAside(LinkRow link, string stamp, CancellationToken cancellationToken)
    {
        var record = await Free(link, $"{link.Record}~{link.SageBorn}", cancellationToken);
        // What was left in SSM when it went from Sage stays there, whoever has its key now (D6, D25).
        var (state, reason) = link.State == LinkState.Gone ? (link.State, link.Reason) : (LinkState.Replaced, "Sage gave its key to another record (D24)");

        db.Links.Add(new LinkRow
        {
            Company = Company, Kind = link.Kind, Record = record, SageKey = record, SsmKey = IsKept(link) ? link.SsmKey : null, SageBorn = link.SageBorn, State = state,
            Reason = reason, UpdatedAt = now,
        });
        Audit(link.Kind, record, "split", $"key {link.SageKey} now belongs to another record, made {stamp} (D24)");
        await Drop(link.Kind, link.Record, "its key belongs to another record now (D24)", cancellationToken);
        if (link is { SageKey: { } key, SsmKey: { } former })
            await Followers.LookAgain(db, Company, link.Kind, new Dictionary<string, string> { [key] = former }, cancellationToken);
        (link.SsmKey, link.State, link.Reason, link.UpdatedAt) = (null, LinkState.SageOnly, null, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    // A list that another company keeps for the whole tenant is never deleted by this one: who has the name now means the same list (D9).
    private bool IsKept(LinkRow link) => context.Policies.Of(link.Kind) is { CreateInSsm: true } or { DeleteInSsm: true };

    // The first record is there again, as after a restored backup, before its partner was deleted.
    private async Task GiveBack(LinkRow link, LinkRow former, CancellationToken cancellationToken)
    {
        if (await db.Changes.AnyAsync(c => c.Company == Company && c.Kind == link.Kind && c.Record == former.Record
            && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt), cancellationToken)) return;
        var ssm = former.SsmKey;
        await Drop(link.Kind, link.Record, "its key belongs to the first record again (D24)", cancellationToken);
        await Drop(former.Kind, former.Record, "its key belongs to it again (D24)", cancellationToken);
        db.Links.Remove(former);
        await db.SaveChangesAsync(cancellationToken);
        (link.SsmKey, link.State) = (ssm, LinkState.Linked);
        Audit(link.Kind, link.Record, "linked again", $"{link.SageKey} = {ssm} (D24)");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string> Free(LinkRow link, string wanted, CancellationToken cancellationToken)
    {
        var record = wanted;
        for (var number = 2; await db.Links.AnyAsync(l => l.Company == Company && l.Kind == link.Kind && l.Record == record, cancellationToken); number++) record = $"{wanted}~{number}";
        return record;
    }

    private async Task Drop(string kind, string record, string reason, CancellationToken cancellationToken)
    {
        await db.Bases.Where(b => b.Company == Company && b.Kind == kind && b.Record == record).ExecuteDeleteAsync(cancellationToken);
        await db.Changes.Where(c => c.Company == Company && c.Kind == kind && c.Record == record
                && (c.State == ChangeState.Planned || c.State == ChangeState.Queued || c.State == ChangeState.Waiting || c.State == ChangeState.Held))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Superseded).SetProperty(r => r.SettledAt, now).SetProperty(r => r.Reason, reason), cancellationToken);
    }

    private void Audit(string kind, string record, string what, string reason) => db.Audit.Add(new AuditRow
    {
        Company = Company, Kind = kind, Record = record, At = now, Who = "transform", What = what, RunId = run.Value, Reason = reason,
    });
}
