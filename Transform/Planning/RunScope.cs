using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Planning;

/// <summary>The records a run may plan: all of its streams, or in the priority lane the documents to be sent with their lines and the accounts they wait for (D20).</summary>
public sealed class RunScope
{
    private readonly Dictionary<string, HashSet<string>>? _ssmKeys;

    private RunScope(Dictionary<string, HashSet<string>>? ssmKeys) => _ssmKeys = ssmKeys;

    /// <summary>Everything.</summary>
    public static RunScope All { get; } = new(null);

    /// <summary>Of a change; smaller goes first.</summary>
    public int Priority => _ssmKeys is null ? 10 : 1;

    public bool Has(string kind, CandidateKeys keys) => _ssmKeys is null || (keys.SsmKey is { } key && _ssmKeys.GetValueOrDefault(kind)?.Contains(key) == true);

    public static async Task<RunScope> Of(StagingDb db, PlanContext context, RunRow run, CancellationToken cancellationToken)
    {
        if (run.Kind != RunKind.Priority) return All;
        var (company, tenant) = (context.Scope.Company.Value, context.Scope.Of(Side.Ssm));
        var sent = await StagedRows.ByField(db, StagedKind.Of(Kind.Order), tenant, Side.Ssm, "status", [OrderState.QuotationToSend, OrderState.OrderToSend], cancellationToken);
        var known = await Linked(db, company, Kind.Order, sent.Where(r => !r.Gone).Select(r => r.Key), cancellationToken);
        var made = await Made(db, run, Kind.Order, cancellationToken);
        // What another run has planned is that run's: it may be held for a person.
        var elsewhere = await db.Changes.AsNoTracking().Where(c => c.Company == company && c.State == ChangeState.Planned && c.RunId != run.Id)
            .Join(db.Links.Where(l => l.Company == company), c => new { c.Kind, c.Record }, l => new { l.Kind, l.Record }, (c, l) => new { c.Kind, l.SsmKey })
            .Where(c => c.SsmKey != null).ToListAsync(cancellationToken);
        bool Free(string kind, string key) => !elsewhere.Any(e => e.Kind == kind && e.SsmKey == key);
        var waiting = sent.Where(r => !r.Gone && !known.Contains(r.Key) && Free(Kind.Order, r.Key)).ToList();
        var orders = waiting.Select(r => r.Key).Concat(made).ToHashSet();
        var lines = await StagedRows.ByField(db, StagedKind.Of(Kind.OrderLine), tenant, Side.Ssm, "order", orders, cancellationToken);
        var wanted = waiting.Select(r => r.Values.GetValueOrDefault("account")).OfType<string>().ToList();
        var customers = await Linked(db, company, Kind.Account, wanted, cancellationToken);
        var accounts = wanted.Where(a => !customers.Contains(a) && Free(Kind.Account, a));
        return new(new()
        {
            [Kind.Order] = orders, [Kind.OrderLine] = [.. lines.Select(l => l.Key)],
            [Kind.Account] = [.. accounts, .. await Made(db, run, Kind.Account, cancellationToken)],
        });
    }

    // Those of the SSM keys whose record stands on both sides.
    private static async Task<HashSet<string>> Linked(
        StagingDb db, string company, string kind, IEnumerable<string> ssmKeys, CancellationToken cancellationToken)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in ssmKeys.Distinct().Chunk(500))
        {
            var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == kind && keys.Contains(l.SsmKey!)).ToListAsync(cancellationToken);
            linked.UnionWith(links.Where(l => l.SageKey is not null).Select(l => l.SsmKey!));
        }

        return linked;
    }

    private static Task<List<string>> Made(StagingDb db, RunRow run, string kind, CancellationToken cancellationToken) => db.Changes.AsNoTracking()
        .Where(c => c.RunId == run.Id && c.Kind == kind && c.Target == Side.Sage50 && c.Action == "create" && c.State == ChangeState.Applied)
        .Join(db.Links.Where(l => l.Company == run.Company), c => new { c.Kind, c.Record }, l => new { l.Kind, l.Record }, (c, l) => l.SsmKey)
        .Where(k => k != null).Select(k => k!).ToListAsync(cancellationToken);
}
