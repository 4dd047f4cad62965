using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reports;

/// <summary>Which endpoint processes are at work, and which are missed.</summary>
public sealed class EndpointReports(StagingStore store, TimeProvider time)
{
    private static readonly (string Role, string Without)[] Roles =
        [("extract", "nothing is read"), ("transform", "nothing is planned, and no schedule is kept"), ("load", "nothing is written")];

    /// <summary>Empty where one process does everything.</summary>
    public async Task<IReadOnlyList<EndpointProcess>> All(CancellationToken cancellationToken)
    {
        var now = await store.Now(cancellationToken) ?? time.GetUtcNow();
        return await store.Read(async db =>
        {
            var sweeper = await db.ServiceInstances.AsNoTracking().Where(s => s.Shared && s.LeaseUntil > now).Select(s => s.Instance).SingleOrDefaultAsync(cancellationToken);
            return (await db.Workers.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(w => w.Site).ThenBy(w => w.Role, StringComparer.Ordinal).ThenBy(w => w.StartedAt)
                .Select(w => new EndpointProcess(w.Role, w.Site, w.Version, w.Host, w.ProcessId, w.StartedAt, w.HeardAt, w.LeaseUntil > now, w.Worker == sweeper, w.Bus)).ToList();
        }, cancellationToken);
    }

    /// <summary>What a person should know: a role that nobody fills, and versions that differ.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<EndpointProcess> processes)
    {
        if (processes.Count == 0) yield break;
        // What runs says which program is used here; where nothing runs, what ran last.
        var bus = processes.OrderByDescending(p => p.Running).ThenByDescending(p => p.LastHeard).First().Bus;
        foreach (var (role, without) in Roles)
            if (!processes.Any(p => p.Running && p.Site is null && p.Role == role)) yield return $"No {role} endpoint is running, so {without}. Start '{WorkerBus.Start(bus, role)}'.";
        foreach (var place in processes.Where(p => p.Site is not null).GroupBy(p => p.Site!))
            foreach (var role in new[] { "extract", "load" })
                if (!place.Any(p => p.Running && p.Role == role)) yield return $"No {role} endpoint is running at site {place.Key}. Start '{WorkerBus.Start(bus, role)} --site {place.Key}' there.";
        var versions = processes.Where(p => p.Running).Select(p => p.Version).Distinct().Order(StringComparer.Ordinal).ToList();
        if (versions.Count > 1) yield return $"Versions {string.Join(" and ", versions)} work side by side. They read each other's messages; finish the upgrade.";
    }
}
