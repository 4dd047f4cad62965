using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>Waits on conditions; the bound only ends a test that would hang.</summary>
public static class Patience
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static async Task Until(Func<bool> condition, string what)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Bound, what);
            await Task.Delay(2);
        }
    }

    /// <summary>Moves fake time in small steps until the task is done, and returns how much of it passed.</summary>
    public static async Task<TimeSpan> Pass(this FakeTimeProvider time, Task task, TimeSpan step)
    {
        var begun = time.GetUtcNow();
        await Until(() =>
        {
            if (!task.IsCompleted)
                time.Advance(step);
            return task.IsCompleted;
        }, "the task ends as time passes");
        return time.GetUtcNow() - begun;
    }
}
