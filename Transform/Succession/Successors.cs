using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Succession;

/// <summary>
/// Lets the order that Sage made of a quotation take over the quotation's SSM record, lines included (D16, ORD-15). The old quotation keeps a
/// link of its own, so that it is neither created in SSM again nor compared.
/// </summary>
internal sealed class Successors(StagingDb db, PlanContext context, RunId run, DateTimeOffset now)
{
    /// <summary>Begins the record of what was succeeded.</summary>
    public const string Old = "succeeded#";

    private string Company => context.Scope.Company.Value;

    /// <summary>Runs before the documents are planned.</summary>
    /// <returns>How many took over, and the ORDER_NUMBER of documents to be left alone this time.</returns>
    public async Task<(int Taken, IReadOnlySet<string> Left)> TakeOver(CancellationToken cancellationToken)
    {
        var (taken, waiting) = (0, new HashSet<string>());
        var orders = await StagedRows.MarkedAlone(db, StagedKind.Of(Kind.Order), Company, cancellationToken);
        if (orders.Count == 0) return (0, waiting);
        var started = await db.Runs.Where(r => r.Id == run.Value).Select(r => r.StartedAt).SingleAsync(cancellationToken);
        foreach (var order in orders)
        {
            if (SageExtra.DocumentOf(order.Extra) is not { } document || await Linked(document, cancellationToken) is not { } link) continue;
            var quotation = (await StagedRows.ByKey(db, StagedKind.Of(Kind.Order), Company, Side.Sage50, [link.SageKey!], cancellationToken)).SingleOrDefault();
            var born = link.Record.StartsWith("ssm#", StringComparison.Ordinal) || SageExtra.DocumentOf(quotation?.Extra) == document;
            var decision = SuccessorRule.Decide(Of(order), quotation is null ? null : Of(quotation), quotation is { Gone: true }, born, order.ReadAt >= started);
            if (decision == SuccessorDecision.Wait) waiting.Add(order.Key);
            if (decision != SuccessorDecision.TakesOver || await UnderWay(order.Key, cancellationToken)) continue;
            await TakeOver(order, link, quotation!, cancellationToken);
            taken++;
        }
        return (taken, waiting);
    }

    private async Task TakeOver(StagedRow order, LinkRow link, StagedRow quotation, CancellationToken cancellationToken)
    {
        var reason = $"became order {order.Key} (D16)";
        var (lines, left) = await Lines(link.SsmKey!, quotation.Key, order.Key, cancellationToken);
        await Move(link, order, quotation, reason, cancellationToken);
        foreach (var (old, line, partner) in lines) await Move(line, partner, old, reason, cancellationToken);
        // Without a base they are looked at by this plan, which takes them out of SSM.
        await db.Bases.Where(b => b.Company == Company && b.Kind == Kind.OrderLine && left.Contains(b.Record)).ExecuteDeleteAsync(cancellationToken);
        db.Audit.Add(new AuditRow
        {
            Company = Company, Kind = Kind.Order, Record = link.Record, At = now, Who = "transform", What = "succeeded", RunId = run.Value,
            Reason = $"quotation {quotation.Key} {reason}; {lines.Count} lines stay",
        });
    }

    private async Task<(List<(StagedRow Old, LinkRow Link, StagedRow Partner)> Stay, List<string> Left)> Lines(string document, string quotation, string order, CancellationToken cancellationToken)
    {
        var kind = StagedKind.Of(Kind.OrderLine);
        var inSsm = (await StagedRows.ByField(db, kind, context.Scope.Tenant, Side.Ssm, "order", [document], cancellationToken)).Select(l => l.Key).ToList();
        var inSage = (await StagedRows.ByField(db, kind, Company, Side.Sage50, "order", [quotation], cancellationToken)).Select(l => l.Key).ToList();
        var found = await db.Links.Where(l => l.Company == Company && l.Kind == Kind.OrderLine && (inSsm.Contains(l.SsmKey!) || inSage.Contains(l.SageKey!)))
            .ToListAsync(cancellationToken);
        var links = found.Where(l => l is { SageKey: not null, SsmKey: not null }).ToDictionary(l => l.SageKey!);
        var before = (await StagedRows.ByKey(db, kind, Company, Side.Sage50, links.Keys, cancellationToken)).ToDictionary(r => r.Key);
        var after = await StagedRows.ByField(db, kind, Company, Side.Sage50, "order", [order], cancellationToken);
        var pairs = SuccessorLines.Match(before.Values.Select(r => (r.Key, Of(r))), after.Select(r => (r.Key, Of(r))));
        var partners = after.ToDictionary(r => r.Key);
        return ([.. pairs.Select(p => (before[p.Key], links[p.Key], partners[p.Value]))], [.. links.Values.Where(l => !pairs.ContainsKey(l.SageKey!)).Select(l => l.Record)]);
    }

    private async Task Move(LinkRow link, StagedRow successor, StagedRow old, string reason, CancellationToken cancellationToken)
    {
        await Drop(link.Kind, successor.Key, cancellationToken);
        var born = link.SageBorn;
        // The order was made later than the quotation, and is no other record under its key (D24).
        (link.SageKey, link.SageBorn, link.UpdatedAt) = (successor.Key, SageExtra.BornOf(successor.Extra), now);
        await db.SaveChangesAsync(cancellationToken);
        db.Links.Add(new LinkRow
        {
            Company = Company, Kind = link.Kind, Record = Old + old.Key, SageKey = old.Key, SageBorn = born, State = LinkState.Succeeded, Reason = reason, UpdatedAt = now,
        });
        db.Bases.Add(new BaseRow
        {
            Company = Company, Kind = link.Kind, Record = Old + old.Key, SageImage = RecordSchema.ToJson(Of(old)), SageHash = old.Hash,
            HashVersion = RowHash.Version, MappingVersion = context.Settings.MappingVersion, AgreedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    // What an earlier plan made of the successor, before it was known as one.
    private async Task Drop(string kind, string key, CancellationToken cancellationToken)
    {
        if (await db.Links.AsNoTracking().SingleOrDefaultAsync(l => l.Company == Company && l.Kind == kind && l.SageKey == key, cancellationToken) is not { } alone) return;
        await db.Changes.Where(c => c.Company == Company && c.Kind == kind && c.Record == alone.Record && ChangeState.Open.Contains(c.State))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Superseded).SetProperty(r => r.SettledAt, now)
                .SetProperty(r => r.UpdatedAt, now).SetProperty(r => r.Reason, "took over another record (D16)"), cancellationToken);
        await db.Bases.Where(b => b.Company == Company && b.Kind == kind && b.Record == alone.Record).ExecuteDeleteAsync(cancellationToken);
        await db.Links.Where(l => l.Company == Company && l.Kind == kind && l.Record == alone.Record).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<LinkRow?> Linked(string document, CancellationToken cancellationToken) => db.Links.SingleOrDefaultAsync(l => l.Company == Company && l.Kind == Kind.Order
        && l.SsmKey == document && l.SageKey != null && (l.State == LinkState.Linked || l.State == LinkState.Tombstone), cancellationToken);

    private Task<bool> UnderWay(string key, CancellationToken cancellationToken) => db.Changes.AnyAsync(c => c.Company == Company && c.Kind == Kind.Order
        && (c.State == ChangeState.Sending || c.State == ChangeState.InDoubt)
        && db.Links.Any(l => l.Company == Company && l.Kind == Kind.Order && l.Record == c.Record && l.SageKey == key), cancellationToken);

    private static Image Of(StagedRow row) => Image.FromValues(row.Values);
}
