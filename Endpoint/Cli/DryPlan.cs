using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Files;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>
/// Reads and plans as <c>plan</c> does, on a copy of the staging file that is thrown away: nothing is left that could be approved, and nothing that
/// stands in the file can be written from the copy.
/// </summary>
internal static class DryPlan
{
    /// <summary>Every record of the company that would fail.</summary>
    public static async Task<IReadOnlyList<BlockedRecord>> Blocked(ServiceOptions options, string company, CancellationToken cancellationToken)
    {
        var folder = PrivateFolder.MakeTemporary("sage50etl-check-");
        try
        {
            var copy = options with { DataFolder = folder.FullName, Schedule = false, Staging = new(StagingSettings.Sqlite, null) };
            CopyFiles(options, copy);
            await CopyStaging(options, copy, cancellationToken);
            await Quiet(copy, cancellationToken);
            await using var service = await Service.Start(copy, cancellationToken);
            service.Companies.Of(company);
            var requests = new RunRequests(service.Store, TimeProvider.System);
            var asked = await requests.Ask(company, "plan", null, cancellationToken);
            if (asked.RunId is not { } id) throw new ConfigurationException("S50-C-013", $"Company {company} could not be planned: {asked.Result}.");
            var run = await requests.Settled(id, _ => Task.CompletedTask, cancellationToken);
            if (run.State == RunState.Failed) throw new ConfigurationException("S50-C-013", $"Company {company} could not be planned: {run.Reason}.");
            return await WouldFail(service.Store, company, run, cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static void CopyFiles(ServiceOptions from, ServiceOptions to)
    {
        PrivateFolder.Make(to.CompaniesFolder);
        foreach (var name in CompanyFiles.All(from.CompaniesFolder).Where(f => f.Text is not null).Select(f => f.Name + ".json"))
            PrivateFile.Copy(Path.Combine(from.CompaniesFolder, name), Path.Combine(to.CompaniesFolder, name));
        var sandbox = Path.Combine(from.DataFolder, "sandbox");
        if (!Directory.Exists(sandbox)) return;
        var target = PrivateFolder.Make(Path.Combine(to.DataFolder, "sandbox")).FullName;
        foreach (var file in Directory.GetFiles(sandbox, "*.db")) CopyDatabase(file, Path.Combine(target, Path.GetFileName(file)));
    }

    private static async Task CopyStaging(ServiceOptions from, ServiceOptions to, CancellationToken cancellationToken)
    {
        using var source = from.OpenStaging();
        if (source.File is not null)
        {
            if (File.Exists(source.File)) CopyDatabase(source.File, to.StagingFile);
            return;
        }
        if (!await source.HasTables(cancellationToken)) return;
        using var target = to.OpenStaging();
        await target.Migrate(cancellationToken);
        await StagingCopy.Copy(source, target, cancellationToken);
    }

    // A copy that a running service may write to meanwhile.
    private static void CopyDatabase(string from, string to)
    {
        PrivateFile.Keep(to);
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    // In the copy nothing is under way, held or switched off, and nobody else is at work.
    private static async Task Quiet(ServiceOptions copy, CancellationToken cancellationToken)
    {
        using var store = copy.OpenStaging();
        await store.Migrate(cancellationToken);
        await store.Write(async db =>
        {
            await db.Changes.Where(c => ChangeState.Open.Contains(c.State)).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Cancelled), cancellationToken);
            await db.Changes.Where(c => c.State == ChangeState.Refused).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, ChangeState.Cancelled), cancellationToken);
            await db.Runs.Where(r => RunState.Open.Contains(r.State)).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunState.Cancelled), cancellationToken);
            await db.Requests.Where(r => r.State == "open").ExecuteUpdateAsync(r => r.SetProperty(x => x.State, "refused"), cancellationToken);
            await db.Companies.ExecuteUpdateAsync(c => c.SetProperty(r => r.Paused, false), cancellationToken);
            await db.ServiceInstances.ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
    }

    // Waiting for a record of the same plan is no failure, unless that record is blocked itself.
    private static async Task<IReadOnlyList<BlockedRecord>> WouldFail(StagingStore store, string company, RunRow run, CancellationToken cancellationToken)
    {
        var all = await new StatusReports(store).Blocked(company, cancellationToken);
        var changes = await store.Read(db => db.Changes.AsNoTracking().Where(c => c.RunId == run.Id).ToListAsync(cancellationToken), cancellationToken);
        var failing = changes.Where(c => c.State == ChangeState.Refused).Select(c => (c.Kind, c.Record)).ToHashSet();
        var coming = changes.Where(c => c.State != ChangeState.Refused).Select(c => (c.Kind, c.Record)).ToHashSet();
        var lost = new List<BlockedRecord>();
        for (var before = -1; before != failing.Count;)
        {
            before = failing.Count;
            foreach (var c in changes.Where(c => c.WaitsForKey is not null && !failing.Contains((c.Kind, c.Record))))
            {
                var parent = (c.WaitsForKind!, Key(c.WaitsForKey!));
                if (coming.Contains(parent) && !failing.Contains(parent)) continue;
                failing.Add((c.Kind, c.Record));
                lost.Add(new(c.Kind, c.Record, "waiting", null, c.Rule, null, null, $"waits for {parent.Item1} {parent.Item2}, which will not be there"));
            }
        }
        return [.. all.Where(b => b.State is not ("waiting" or "planned") && b.Code != Extract.ExtractCodes.Adapted), .. lost,
            .. await FailedSteps(store, run, cancellationToken)];
    }

    private static async Task<IEnumerable<BlockedRecord>> FailedSteps(StagingStore store, RunRow run, CancellationToken cancellationToken) =>
        (await store.Read(db => db.Steps.AsNoTracking().Where(s => s.RunId == run.Id && s.State == StepState.Failed).ToListAsync(cancellationToken), cancellationToken))
        .Select(s => new BlockedRecord(s.Stream, "(the whole stream)", "failed", s.Code, null, null, null, $"from {s.Side}: {s.Reason}"));

    // "Sage50:KEY" is a record born in Sage, "Ssm:ID" one born in SSM (a change's record).
    private static string Key(string stored) => stored.StartsWith($"{Side.Sage50}:", StringComparison.Ordinal) ? stored[(stored.IndexOf(':', StringComparison.Ordinal) + 1)..] : "ssm#" + stored[(stored.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
