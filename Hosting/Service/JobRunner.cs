using Microsoft.Extensions.Logging;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Service;

/// <summary>Runs claimed jobs side by side, at most a fixed number, and waits for them when the process stops.</summary>
/// <param name="troubles">Where a staging database that is away is said once for all.</param>
/// <param name="patience">How long a message may be kept waiting for a place; none where one queue serves every role.</param>
public sealed partial class JobRunner(int places, ILogger<JobRunner> logger, TimeSpan patience = default, Troubles? troubles = null) : IJobRunner, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _free = new(places, places);
    private readonly HashSet<Task> _running = [];

    public async Task<IJobPlace?> Reserve(CancellationToken cancellationToken)
    {
        if (_stop.IsCancellationRequested || !await _free.WaitAsync(patience, cancellationToken)) return null;
        return new Place(this);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync();
        Task[] running;
        lock (_running) running = [.. _running];
        await Task.WhenAll(running);
    }

    private void Start(string name, Func<CancellationToken, Task> job)
    {
        Task task;
        // A job outlives the message that started it, so it must not see the bus's ambient context of that message.
        using (ExecutionContext.SuppressFlow()) task = Task.Run(() => Run(name, job), CancellationToken.None);
        lock (_running) _running.Add(task);
        _ = task.ContinueWith(done => { lock (_running) _running.Remove(done); }, TaskScheduler.Default);
    }

    private async Task Run(string name, Func<CancellationToken, Task> job)
    {
        try
        {
            await job(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The lease runs out and the next start takes the job over.
        }
        catch (Exception failed)
        {
            if (troubles is null) JobFailed(name, failed);
            else troubles.Had($"the job '{name}'", failed);
        }
        finally
        {
            _free.Release();
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "Job {Job} ended unexpectedly; its lease runs out and it is taken over")]
    private partial void JobFailed(string job, Exception failed);

    private sealed class Place(JobRunner runner) : IJobPlace
    {
        private bool _used;

        public void Start(string name, Func<CancellationToken, Task> job)
        {
            ObjectDisposedException.ThrowIf(_used, this);
            _used = true;
            runner.Start(name, job);
        }

        public void Dispose()
        {
            if (!_used) runner._free.Release();
            _used = true;
        }
    }
}
