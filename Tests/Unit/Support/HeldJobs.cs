using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>A job runner whose jobs start when the test says so.</summary>
internal sealed class HeldJobs : IJobRunner
{
    private readonly Queue<Func<CancellationToken, Task>> _jobs = new();

    public bool Full { get; set; }
    public int Waiting => _jobs.Count;

    public Task<IJobPlace?> Reserve(CancellationToken cancellationToken) => Task.FromResult<IJobPlace?>(Full ? null : new Place(_jobs));

    public Task RunNext(CancellationToken cancellationToken = default) => _jobs.Dequeue()(cancellationToken);

    private sealed class Place(Queue<Func<CancellationToken, Task>> jobs) : IJobPlace
    {
        public void Start(string name, Func<CancellationToken, Task> job) => jobs.Enqueue(job);

        public void Dispose()
        {
            // There is always room for another held job.
        }
    }
}
