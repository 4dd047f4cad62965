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
        var files = (await db.CompanyFiles.AsNoTracking().OrderBy(f => f.Process).ToListAsync(cancellationToken))
            .ToLookup(f => f.Company, f => new CompanyFileState(f.Process, f.InForceSince, f.Code, f.Fault, f.FaultSince));
        foreach (var company in await db.Companies.AsNoTracking().OrderBy(c => c.Company).ToListAsync(cancellationToken))
            companies.Add(With(await Of(db, company, cancellationToken), [.. files[company.Company]]));
        companies.AddRange(files.Where(f => !companies.Exists(c => c.Company == f.Key)).Select(f => f.All(s => s.InForceSince is null)
            ? CompanyStatus.Unstarted(f.Key, [.. f]) : CompanyStatus.Unstarted(f.Key, [.. f]) with { Switch = CompanyStatus.On }));
        return companies.OrderBy(c => c.Company, StringComparer.Ordinal).ToList();
    }, cancellationToken);

    /// <summary>Every record of a company that is blocked, with rule, code, field and limit.</summary>
    public Task<IReadOnlyList<BlockedRecord>> Blocked(string company, CancellationToken cancellationToken) => store.Read(db => Blocked(db, company, cancellationToken), cancellationToken);

    /// <summary>Representatives of a company in Sage that no SSM user stands for, as of the last read; none before the first.</summary>
    public Task<IReadOnlyList<UnmappedRep>> UnmappedReps(string company, CancellationToken cancellationToken) => store.Read<IReadOnlyList<UnmappedRep>>(async db =>
        await db.Companies.AsNoTracking().FirstOrDefaultAsync(c => c.Company == company, cancellationToken) is { } row
            ? await Reports.UnmappedReps.Read(db, row.Scope(), cancellationToken) : [], cancellationToken);

    private static CompanyStatus With(CompanyStatus status, IReadOnlyList<CompanyFileState> files) => status with
    {
        Files = files, Switch = status.Switch == CompanyStatus.On && files.Count > 0 && files.All(f => f.InForceSince is null) ? CompanyStatus.NotStarted : status.Switch,
    };

    private static async Task<CompanyStatus> Of(StagingDb db, CompanyRow company, CancellationToken cancellationToken)
    {
        var name = company.Company;
        var open = db.Changes.AsNoTracking().Where(c => c.Company == name && ChangeState.Open.Contains(c.State));
        var held = await db.Runs.AsNoTracking().Where(r => r.Company == name && r.State == RunState.Held).OrderBy(r => r.Id).Select(r => r.Reason).ToListAsync(cancellationToken);
        var streams = await db.StreamStatuses.AsNoTracking().Where(s => s.Company == name).ToListAsync(cancellationToken);
        return new(name, company.StopReason, held.Count == 0 ? null : string.Join("; ", held), [.. streams.OrderBy(s => Messages.Streams.Of(s.Stream).Order).ThenBy(s => s.Direction)],
            await open.CountAsync(cancellationToken), await open.MinAsync(c => (DateTimeOffset?)c.CreatedAt, cancellationToken), await Blocked(db, name, cancellationToken))
        {
            LastRuns = await LastRuns(db, streams, cancellationToken),
            UnmappedReps = await Reports.UnmappedReps.Read(db, company.Scope(), cancellationToken),
            Switch = !company.Paused ? "on" : company.StopCode == CompanyRow.SwitchedOff ? "off" : "paused",
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
