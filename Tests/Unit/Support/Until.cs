using Shouldly;

namespace Sage50Etl.Tests.Unit.Support;

internal static class Until
{
    /// <summary>Gives other tasks their turn until the condition holds; fails after ten seconds.</summary>
    public static async Task True(Func<Task<bool>> condition)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!await condition())
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "the condition was not met");
            await Task.Yield();
        }
    }
}
