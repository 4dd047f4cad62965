using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.Hosts;

/// <summary>Asks the running service for something and waits for its answer: people write rows, the service acts (design 3).</summary>
public sealed class RunRequests(StagingStore store, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <returns>The request as it was answered.</returns>
    /// <exception cref="ConfigurationException">No service acts on it.</exception>
    public async Task<RequestRow> Ask(string company, string kind, string? arguments, CancellationToken cancellationToken)
    {
        var id = await store.Write(async db =>
        {
            var row = db.Requests.Add(new RequestRow { Company = company, Kind = kind, Arguments = arguments, State = "open", CreatedAt = time.GetUtcNow() }).Entity;
            await db.SaveChangesAsync(cancellationToken);
            return row.Id;
        }, cancellationToken);
        return await Poll(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken), r => r.State != "open", cancellationToken);
    }

    /// <summary>Waits until the run stands still: closed, failed, cancelled, or held for a person.</summary>
    /// <param name="progress">Called with every look.</param>
    public Task<RunRow> Settled(long run, Func<RunRow, Task> progress, CancellationToken cancellationToken) => Poll(async db =>
    {
        var row = await db.Runs.AsNoTracking().SingleAsync(r => r.Id == run, cancellationToken);
        await progress(row);
        return row;
    }, r => !RunState.Open.Contains(r.State) || (r.State == RunState.Held && r.ApprovedAt is null), cancellationToken);

    private async Task<T> Poll<T>(Func<StagingDb, Task<T>> read, Func<T, bool> done, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        var silence = new ServiceSilence(store, time);
        while (true)
        {
            var row = await store.Read(read, cancellationToken);
            if (done(row)) return row;
            await silence.Check(cancellationToken);
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }
}
