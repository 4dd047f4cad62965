using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Xunit;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>Waits for what a fleet's endpoints do, and measures what it took.</summary>
public sealed class FleetWatch(PostgresDatabase database, Fleet fleet, IReadOnlyList<RealProgram> programs)
{
    public const string Approve = "INSERT INTO request (company, kind, state, created_at) SELECT company, 'approve', 'open', now() FROM run WHERE state = 'held'";
    public const string Sync = "INSERT INTO request (company, kind, state, created_at) SELECT company, 'sync', 'open', now() FROM company";

    /// <summary>Open runs, and writes that are still to be made or asked about: a run that has closed does not wait for one that is tried again later.</summary>
    public const string Busy = "SELECT (SELECT COUNT(*) FROM run WHERE state IN ('extracting', 'planning', 'held', 'loading')) "
        + "+ (SELECT COUNT(*) FROM change WHERE state IN ('queued', 'sending', 'in doubt'))";

    // What a person would want to see of a fleet that stands still.
    private const string Standing = """
        SELECT left(string_agg(line, E'\n'), 8000) FROM (
            SELECT 'run ' || id || ' of ' || company || ' is ' || state || ', ' || trigger || ' ' || COALESCE(reason, '') AS line FROM run
            UNION ALL SELECT 'step of run ' || run_id || ' ' || phase || ' ' || side || ' ' || stream || ' is ' || state || ' ' || COALESCE(reason, '') FROM run_step WHERE state <> 'done'
            UNION ALL SELECT company || ' has ' || COUNT(*) || ' changes ' || state || ', due ' || COALESCE(MIN(due_at)::text, 'now') || ', ' || COALESCE(MIN(reason), '')
                FROM change WHERE state <> 'applied' GROUP BY company, state
            UNION ALL SELECT company || ' asked to ' || kind || ': ' || state || ' ' || COALESCE(result, '') FROM request
            UNION ALL SELECT company || ' is stopped: ' || stop_code || ' ' || COALESCE(stop_reason, '') FROM company WHERE stop_code IS NOT NULL
            UNION ALL SELECT 'process ' || process_id || ', ' || role || ', heard ' || heard_at FROM worker) AS standing
        """;
    private static readonly TimeSpan StandsStill = TimeSpan.FromMinutes(3);

    /// <summary>Asks until the count has got there. Fails with what the runs say when it has not moved for three minutes.</summary>
    /// <param name="again">Done every ten seconds meanwhile.</param>
    public async Task Until(string count, Func<long, bool> reached, CancellationToken cancellationToken, string? again = null)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var moved = Stopwatch.GetTimestamp();
        var (seen, progress) = (-1L, -1L);
        for (var look = 1; !reached(seen = await Count(count, cancellationToken)); look++)
        {
            if (again is not null && look % 50 == 0) await database.Run(again, cancellationToken);
            if (look % 10 == 0 && await Count("SELECT COUNT(*) + (SELECT COUNT(*) FROM change WHERE state = 'applied') FROM run_step WHERE state = 'done'", cancellationToken) is var now && now != progress)
                (moved, progress) = (Stopwatch.GetTimestamp(), now);
            if (Stopwatch.GetElapsedTime(moved) > StandsStill) Assert.Fail($"Nothing moves any more, and this still gives {seen}: {count}\n{await Stuck()}\n{fleet.Said}");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async Task<FleetMeasure> Measure(string stage, Func<Task> work, CancellationToken cancellationToken)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), await Totals(cancellationToken));
        await work();
        var after = await Totals(cancellationToken);
        return new(stage, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1), [.. after.Processor.Zip(before.Processor, (a, b) => Math.Round(a - b, 1))],
            [.. programs.Select(p => p.Megabytes)], Math.Round((after.Active - before.Active) / 1000.0, 1), after.Committed - before.Committed, after.Undone - before.Undone, after.Sage - before.Sage, after.Ssm - before.Ssm);
    }

    private async Task<(double[] Processor, long Active, long Committed, long Undone, int Sage, int Ssm)> Totals(CancellationToken cancellationToken) => ([.. programs.Select(p => p.ProcessorSeconds)],
        await Count("SELECT active_time FROM pg_stat_database WHERE datname = current_database()", cancellationToken),
        await Count("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()", cancellationToken),
        await Count("SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()", cancellationToken),
        fleet.Companies.Sum(c => c.Sage.Store.Calls.Count), fleet.Companies.Sum(c => c.Ssm.Store.Calls.Count));

    private async Task<long> Count(string count, CancellationToken cancellationToken)
    {
        try
        {
            return Convert.ToInt64(await database.Run(count, cancellationToken), CultureInfo.InvariantCulture);
        }
        catch (PostgresException notYet) when (notYet.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // The first process is still making the tables.
            return -1;
        }
    }

    private Task<object?> Stuck() => database.Run(Standing, CancellationToken.None);
}
