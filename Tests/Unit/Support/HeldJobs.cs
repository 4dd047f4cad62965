using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>A job runner whose jobs start when the test says so.</summary>
internal sealed class HeldJobs : IJobRunner
{
    private readonly Queue<Func<CancellationToken, Task>> _jobs = new();

    public bool Full { get; set; }
    public int Waiting => _jobs.Count;

    public Task<bool> Free(CancellationToken cancellationToken) => Task.FromResult(!Full);

    public bool TryStart(string name, Func<CancellationToken, Task> job)
    {
        if (!Full) _jobs.Enqueue(job);
        return !Full;
    }

    public Task RunNext(CancellationToken cancellationToken = default) => _jobs.Dequeue()(cancellationToken);
}
