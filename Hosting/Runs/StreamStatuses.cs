using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>The status column: exactly Running or Stopped per stream and direction; what is wrong stands beside it (SCH-02 to SCH-06).</summary>
internal static class StreamStatuses
{
    public const string IsRunning = "Running";
    public const string IsStopped = "Stopped";

    public static IEnumerable<string> Directions(StreamDefinition stream) => stream.TwoWay ? ["sage50-to-ssm", "ssm-to-sage50"] : ["sage50-to-ssm"];

    public static async Task Running(StagingDb db, string company, StreamDefinition stream, RunRow run, TimeSpan interval, CancellationToken cancellationToken)
    {
        foreach (var direction in Directions(stream))
        {
            var row = await db.StreamStatuses.FindAsync([company, stream.Name, direction], cancellationToken)
                ?? db.StreamStatuses.Add(new StreamStatusRow { Company = company, Stream = stream.Name, Direction = direction }).Entity;
            (row.Status, row.RunId, row.LastStart, row.NextRun) = (IsRunning, run.Id, run.StartedAt, Next(row.NextRun, run.StartedAt, interval));
        }
    }

    /// <summary>A held run that was approved moves data again.</summary>
    public static Task<int> GoOn(StagingDb db, RunRow run, CancellationToken cancellationToken) => db.StreamStatuses.Where(s => s.RunId == run.Id && s.Health == "held")
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, IsRunning).SetProperty(r => r.Health, (string?)null).SetProperty(r => r.Detail, (string?)null), cancellationToken);

    public static async Task Stopped(StagingDb db, RunRow run, Func<string, (string Health, string? Detail)> health, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var row in await db.StreamStatuses.Where(s => s.RunId == run.Id && s.Status == IsRunning).ToListAsync(cancellationToken))
        {
            (row.Status, row.LastEnd) = (IsStopped, now);
            (row.Health, row.Detail) = health(row.Stream);
            if (row.Health == "ok") row.LastSuccess = now;
        }
    }

    // The grid stays where it was, also when somebody asks for a run between two ticks; ticks that were missed become the one run that starts now (SCH-07, SCH-09).
    private static DateTimeOffset Next(DateTimeOffset? planned, DateTimeOffset now, TimeSpan interval)
    {
        if (planned is not { } next) return now + interval;
        // An interval that was shortened meanwhile holds at once.
        if (next > now) return next < now + interval ? next : now + interval;
        var missed = (long)((now - next) / interval);
        return next + (interval * (missed + 1));
    }
}
