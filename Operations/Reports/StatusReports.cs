using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reports;

/// <summary>Reads <see cref="CompanyStatus"/>.</summary>
public sealed class StatusReports(StagingStore store)
{
    private const int Most = 1_000;

    public Task<List<CompanyStatus>> All(CancellationToken cancellationToken) => store.Read(async db =>
    {
        var companies = new List<CompanyStatus>();
        foreach (var company in await db.Companies.AsNoTracking().OrderBy(c => c.Company).ToListAsync(cancellationToken))
            companies.Add(await Of(db, company, cancellationToken));
        return companies;
    }, cancellationToken);

    /// <summary>Every record of a company that is blocked, with rule, code, field and limit.</summary>
    public Task<IReadOnlyList<BlockedRecord>> Blocked(string company, CancellationToken cancellationToken) => store.Read(db => Blocked(db, company, cancellationToken), cancellationToken);

    /// <summary>Representatives of a company in Sage that no SSM user stands for, as of the last read; none before the first.</summary>
    public Task<IReadOnlyList<UnmappedRep>> UnmappedReps(string company, CancellationToken cancellationToken) => store.Read<IReadOnlyList<UnmappedRep>>(async db =>
        await db.Companies.AsNoTracking().FirstOrDefaultAsync(c => c.Company == company, cancellationToken) is { } row
            ? await Reports.UnmappedReps.Read(db, new(new(row.Company), row.Tenant), cancellationToken) : [], cancellationToken);

    private static async Task<CompanyStatus> Of(StagingDb db, CompanyRow company, CancellationToken cancellationToken)
    {
        var name = company.Company;
        var open = db.Changes.AsNoTracking().Where(c => c.Company == name && ChangeState.Open.Contains(c.State));
        var held = await db.Runs.AsNoTracking().Where(r => r.Company == name && r.State == RunState.Held).Select(r => r.Reason).FirstOrDefaultAsync(cancellationToken);
        var streams = await db.StreamStatuses.AsNoTracking().Where(s => s.Company == name).ToListAsync(cancellationToken);
        return new(name, company.StopReason, held, [.. streams.OrderBy(s => Messages.Streams.Of(s.Stream).Order).ThenBy(s => s.Direction)],
            await open.CountAsync(cancellationToken), await open.MinAsync(c => (DateTimeOffset?)c.CreatedAt, cancellationToken), await Blocked(db, name, cancellationToken))
        {
            LastRuns = await LastRuns(db, streams, cancellationToken),
            UnmappedReps = await Reports.UnmappedReps.Read(db, new(new(name), company.Tenant), cancellationToken),
            Switch = !company.Paused ? "on" : company.StopCode is null ? "paused" : "off",
        };
    }

    private static async Task<IReadOnlyList<StreamResult>> LastRuns(StagingDb db, List<StreamStatusRow> streams, CancellationToken cancellationToken)
    {
        var results = new List<StreamResult>();
        foreach (var last in streams.GroupBy(s => s.RunId))
            if (await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == last.Key, cancellationToken) is { } run)
                results.AddRange((await CycleReports.Of(db, run, cancellationToken)).Streams.Where(r => last.Any(s => s.Stream == r.Name && s.Direction == r.Direction)));
        return results;
    }

    private static async Task<IReadOnlyList<BlockedRecord>> Blocked(StagingDb db, string company, CancellationToken cancellationToken)
    {
        // A refusal counts until a later change of the record went through.
        var changes = await db.Changes.AsNoTracking().Where(c => c.Company == company
                && (c.State == ChangeState.Waiting || c.State == ChangeState.InDoubt || c.State == ChangeState.Held || (c.State == ChangeState.Queued && c.Code != null)
                    || (c.State == ChangeState.Refused && !db.Changes.Any(d => d.Company == company && d.Kind == c.Kind && d.Record == c.Record && d.Id > c.Id && d.Target == c.Target))))
            .OrderBy(c => c.Id).Take(Most).ToListAsync(cancellationToken);
        var findings = await db.Findings.AsNoTracking().Where(f => f.Company == company && f.Open).OrderBy(f => f.Id).Take(Most).ToListAsync(cancellationToken);
        var parked = await db.Links.AsNoTracking().Where(l => l.Company == company && l.State == LinkState.Parked).OrderBy(l => l.Record).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. changes.Select(c => new BlockedRecord(c.Kind, c.Record, c.State == ChangeState.Queued ? "tried again" : c.State, c.Code, c.Rule, c.Field, c.Limit,
                c.Reason ?? (c.WaitsForKey is null ? "no answer yet" : $"waits for {c.WaitsForKind} {c.WaitsForKey}"), c.Id, c.DueAt)),
            .. parked.Select(l => new BlockedRecord(l.Kind, l.Record, l.State, null, "ACC-13", null, null, l.Reason ?? "")),
            .. findings.Select(f => new BlockedRecord(f.Kind, f.Key, "finding", f.Code, f.Rule, f.Field, f.Limit, f.Reason)),
        ];
    }
}
