using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>
/// Pauses a company and switches it off and on again (connector-scope 2.2, 4.23). The rows are the switch: a service in another process finds them
/// before its next step and its next write.
/// </summary>
public sealed class CompanySwitch(StagingStore store, TimeProvider time)
{
    /// <summary>Stop code of a company that was switched off.</summary>
    public const string IsOff = CompanyRow.SwitchedOff;
    private const string OffReason = "Switched off. Nothing is read or written, everything is kept. Switch it on again with 'sage50etl on'.";

    /// <summary>What a person may ask for.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["pause", "resume", "off", "on"];

    /// <returns>Whether it was done, and what it means now or why not.</returns>
    public Task<(bool Done, string Text)> Turn(string company, string tenant, string action, CancellationToken cancellationToken) => store.Write(async db =>
    {
        var row = await db.Companies.FindAsync([company], cancellationToken) ?? db.Companies.Add(new CompanyRow { Company = company, Tenant = tenant }).Entity;
        var off = row is { Paused: true, StopCode: IsOff };
        var answer = (action, off, row.Paused) switch
        {
            ("pause", true, _) => (false, "it is switched off; nothing runs that could be paused"),
            ("resume", true, _) => (false, "it is switched off; 'sage50etl on' switches it on, and the next run then is like a first one"),
            ("resume", _, false) => (false, "it is not paused"),
            ("on", false, _) => (false, row.Paused ? "it is only paused; 'sage50etl resume' lets it go on" : "it is on already"),
            ("pause", _, _) => (true, "paused: no run is opened, planned or written; open changes are kept"),
            ("resume", _, _) => (true, "goes on; what was due meanwhile is done in one run"),
            ("off", _, _) => (true, "switched off: nothing is read or written, all that is known of it is kept"),
            _ => (true, "switched on; the next run takes Sage 50 as the main source, is planned like a first one and waits for 'approve'"),
        };
        if (!answer.Item1) return answer;
        await (action switch
        {
            "pause" => Pause(db, row, "paused", null, cancellationToken),
            "resume" => Resume(db, row, cancellationToken),
            "off" => Off(db, row, cancellationToken),
            _ => On(db, row, cancellationToken),
        });
        await db.SaveChangesAsync(cancellationToken);
        return answer;
    }, cancellationToken);

    private static async Task Pause(StagingDb db, CompanyRow row, string health, string? detail, CancellationToken cancellationToken)
    {
        row.Paused = true;
        await db.StreamStatuses.Where(s => s.Company == row.Company).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, StreamStatuses.IsStopped)
            .SetProperty(r => r.Health, health).SetProperty(r => r.Detail, detail), cancellationToken);
    }

    private static async Task Resume(StagingDb db, CompanyRow row, CancellationToken cancellationToken)
    {
        row.Paused = false;
        await db.StreamStatuses.Where(s => s.Company == row.Company && (s.Health == "paused" || s.Health == "off"))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Health, (string?)null).SetProperty(r => r.Detail, (string?)null), cancellationToken);
        foreach (var run in await db.Runs.Where(r => r.Company == row.Company && RunState.Open.Contains(r.State)).ToListAsync(cancellationToken))
        {
            var mine = db.StreamStatuses.Where(s => s.RunId == run.Id);
            if (run.State == RunState.Held)
                await mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.Health, "held").SetProperty(r => r.Detail, run.Reason), cancellationToken);
            else
                await mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, StreamStatuses.IsRunning), cancellationToken);
        }
    }

    private async Task Off(StagingDb db, CompanyRow row, CancellationToken cancellationToken)
    {
        await Pause(db, row, "off", OffReason, cancellationToken);
        (row.StopCode, row.StopReason) = (IsOff, OffReason);
        // Whoever is reading or planning finds another fence and stops.
        await db.Steps.Where(s => s.State == StepState.Running && db.Runs.Any(r => r.Id == s.RunId && r.Company == row.Company))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, StepState.Pending).SetProperty(r => r.Fence, r => r.Fence + 1), cancellationToken);
        await Drop(db, row.Company, [ChangeState.Planned], "the company was switched off", cancellationToken);
    }

    // Like a first run: Sage wins on mapped fields, what only SSM holds stays, the plan waits for a person. A write in doubt is asked for first as always.
    private async Task On(StagingDb db, CompanyRow row, CancellationToken cancellationToken)
    {
        await Resume(db, row, cancellationToken);
        (row.StopCode, row.StopReason) = (null, null);
        var scopes = new[] { row.Company, row.Tenant, CompanyScope.Of(new(row.Company), row.Tenant, shares: true).Of(Side.Ssm) };
        await db.StreamStates.Where(s => scopes.Contains(s.Scope)).ExecuteUpdateAsync(s => s.SetProperty(r => r.FullAt, (DateTimeOffset?)null), cancellationToken);
        await db.Bases.Where(b => b.Company == row.Company).ExecuteDeleteAsync(cancellationToken);
        await Drop(db, row.Company, [ChangeState.Planned, ChangeState.Queued, ChangeState.Waiting], "the company was switched on again; it is planned anew", cancellationToken);
        db.Requests.Add(new RequestRow
        {
            Company = row.Company,
            Kind = "on",
            State = "done",
            Result = "switched on",
            CreatedAt = time.GetUtcNow(),
            DoneAt = time.GetUtcNow(),
            // The last run before: whatever comes after it begins anew.
            RunId = await db.Runs.Where(r => r.Company == row.Company).MaxAsync(r => (long?)r.Id, cancellationToken) ?? 0,
        });
    }

    private async Task Drop(StagingDb db, string company, string[] states, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.Changes.Where(c => c.Company == company && states.Contains(c.State)).ExecuteUpdateAsync(c => c
            .SetProperty(r => r.State, ChangeState.Cancelled).SetProperty(r => r.SettledAt, now).SetProperty(r => r.Reason, reason), cancellationToken);
        var runs = db.Runs.Where(r => r.Company == company && RunState.BeforeLoading.Contains(r.State));
        await runs.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunState.Cancelled).SetProperty(x => x.ClosedAt, now).SetProperty(x => x.Reason, reason), cancellationToken);
    }
}
