using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// All records of a kind that stand in Sage under another creation date than their link knows, whether this plan looks at them or not. Many of them under equal names
/// are no new records: Sage's data was rebuilt, or dates are written otherwise (D24, D26). Read once a plan, and only where a date differs at all.
/// </summary>
internal sealed class NewBirths(StagingDb db, PlanContext context, RunId run, DateTimeOffset now)
{
    public const string Code = "S50-T-032";
    /// <summary>So many of a kind under new dates and equal names may be new records.</summary>
    public const int MostOfOneName = 2;

    // The finding is of the kind as a whole, and stays so long after the last time.
    private const string Whole = "*";
    private const int PageSize = 500;
    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    private static readonly Dictionary<string, string[]> Names = new()
    {
        [Kind.Order] = ["account", "orderDate"], [Kind.OrderLine] = ["order", "product"], [Kind.Invoice] = ["account", "date"], [Kind.Address] = ["description", "address1"],
        [Kind.ProductRate] = ["rate", "product"],
    };

    private string Company => context.Scope.Company.Value;

    /// <returns>True when they are too many for reused keys: the new dates of all of them have been taken over.</returns>
    public async Task<bool> TakenOver(StagedKind kind, CancellationToken cancellationToken)
    {
        var births = await Read(kind, cancellationToken);
        if (births.Count(b => b.SameName) <= MostOfOneName) return false;

        foreach (var page in births.Chunk(PageSize)) await TakeOver(kind.Kind, page, births.Count, cancellationToken);
        await Tell(kind.Kind, births, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Closes the finding when it has been told for long enough.</summary>
    public Task Forget(string kind, CancellationToken cancellationToken)
    {
        var old = now - Told;
        return db.Findings.Where(f => f.Company == Company && f.Side == Side.Sage50 && f.Kind == kind && f.Key == Whole && f.Code == Code && f.Open && f.LastSeen < old)
            .ExecuteUpdateAsync(f => f.SetProperty(r => r.Open, false), cancellationToken);
    }

    private async Task<List<Birth>> Read(StagedKind kind, CancellationToken cancellationToken)
    {
        var births = new List<Birth>();
        for (var after = ""; ;)
        {
            var query = new CandidateQuery(Company, context.Scope.Tenant, after, PageSize, RowHash.Version, context.Settings.MappingVersion);
            var keys = await StagedRows.Pairs(db, kind, Side.Sage50, query, cancellationToken);
            births.AddRange(await Of(kind, [.. keys.Select(k => k.Record).OfType<string>()], cancellationToken));
            if (keys.Count < PageSize) return births;
            after = keys[^1].SageKey!;
        }
    }

    private async Task<IEnumerable<Birth>> Of(StagedKind kind, List<string> records, CancellationToken cancellationToken)
    {
        var links = (await db.Links.AsNoTracking().Where(l => l.Company == Company && l.Kind == kind.Kind && records.Contains(l.Record)).ToListAsync(cancellationToken))
            .FindAll(l => l is { SageKey: not null, SageBorn: not null });
        if (links.Count == 0) return [];

        var staged = await StagedRows.ByKey(db, kind, Company, Side.Sage50, links.Select(l => l.SageKey!), cancellationToken);
        var rows = staged.Where(r => !r.Gone).ToDictionary(r => r.Key);
        var other = links.FindAll(l => rows.TryGetValue(l.SageKey!, out var row) && SageExtra.BornOf(row.Extra) is { } stamp && !BirthStamps.CanBeOne(l.SageBorn!, stamp));
        if (other.Count == 0) return [];

        var changed = other.ConvertAll(l => l.Record);
        var bases = await db.Bases.AsNoTracking().Where(b => b.Company == Company && b.Kind == kind.Kind && changed.Contains(b.Record))
            .ToDictionaryAsync(b => b.Record, b => b.SageImage, cancellationToken);
        return other.Select(l => new Birth(l.Record, SageExtra.BornOf(rows[l.SageKey!].Extra)!, SameName(kind.Kind, bases.GetValueOrDefault(l.Record), rows[l.SageKey!])));
    }

    private static bool SameName(string kind, string? agreed, StagedRow row)
    {
        if (agreed is null) return false;

        var before = RecordSchema.Of(kind).FromJson(agreed);
        var present = Image.FromValues(row.Values);
        return Names.GetValueOrDefault(kind, ["name"]).All(f => before[f] == present[f]);
    }

    private async Task TakeOver(string kind, Birth[] births, int all, CancellationToken cancellationToken)
    {
        var records = births.Select(b => b.Record).ToList();
        var links = await db.Links.Where(l => l.Company == Company && l.Kind == kind && records.Contains(l.Record)).ToDictionaryAsync(l => l.Record, cancellationToken);
        foreach (var birth in births)
        {
            var link = links[birth.Record];
            db.Audit.Add(new AuditRow
            {
                Company = Company, Kind = kind, Record = birth.Record, At = now, Who = "transform", What = "creation date changed", RunId = run.Value,
                Reason = $"from {link.SageBorn} to {birth.Stamp}, together with {all - 1} others: taken for another way to write dates, not for new records (D24, D26)",
            });
            link.SageBorn = birth.Stamp;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Tell(string kind, List<Birth> births, CancellationToken cancellationToken)
    {
        var row = await db.Findings.SingleOrDefaultAsync(
            f => f.Company == Company && f.Side == Side.Sage50 && f.Kind == kind && f.Key == Whole && f.Code == Code, cancellationToken);
        row ??= db.Findings.Add(new FindingRow { Company = Company, Side = Side.Sage50, Kind = kind, Key = Whole, Code = Code, FirstSeen = now }).Entity;

        (row.Rule, row.Limit, row.Open, row.LastSeen) = ("D24", $"{MostOfOneName} under equal names", true, now);
        row.Reason = $"{births.Count} records of {kind} have another creation date in Sage 50 than before, {births.Count(b => b.SameName)} of them under the same name. "
            + $"Their keys are not taken for reused: none is deleted in SSM for it. Find out whether Sage's data was rebuilt or restored.{Others(births)}";
    }

    private static string Others(List<Birth> births)
    {
        var others = births.FindAll(b => !b.SameName);
        if (others.Count == 0) return "";

        var first = string.Join(", ", others.Take(10).Select(b => b.Record));
        return $" Look at those whose name differs, for they may be others under an old key: {first}{(others.Count > 10 ? $" and {others.Count - 10} more" : "")}.";
    }

    private sealed record Birth(string Record, string Stamp, bool SameName);
}
