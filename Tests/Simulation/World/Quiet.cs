using System.Runtime.CompilerServices;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>
/// The moment when nothing is left to run. The thread pool of a simulating process has one thread, which runs the simulation too, so that work which is
/// queued behind it is all there is: whoever finds the queues empty knows that everybody waits for a gate, a timer or each other.
/// </summary>
internal readonly struct Quiet : ICriticalNotifyCompletion
{
    public static Quiet Reached => default;

    public bool IsCompleted => false;

    public Quiet GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation) => ThreadPool.UnsafeQueueUserWorkItem(Look, continuation, preferLocal: false);

    private static void Look(Action continuation)
    {
        if (ThreadPool.PendingWorkItemCount == 0) continuation();
        else ThreadPool.UnsafeQueueUserWorkItem(Look, continuation, preferLocal: false);
    }
}
