using Sage50Etl.Hosting.Companies;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>SSM asked for half a minute of rest while the clock was a day ahead, and the clock was set right before the next request: that one waited for the whole day.</summary>
[Trait("Rule", "D9")]
public sealed class A_pause_that_began_while_the_clock_was_ahead_ends_in_time : IDisposable
{
    private readonly StagingFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Should_let_the_next_request_go(int daysAhead)
    {
        var time = new TimersSeen(_file.Time);
        using var pacer = new SharedPacer(_file.Store, "c", 4, sweeps: false, time);
        var now = _file.Now;
        _file.Time.AdjustTime(now.AddDays(daysAhead));
        pacer.Pause(TimeSpan.FromSeconds(30));
        _file.Time.AdjustTime(now);

        var asked = pacer.AcquireAsync(1, StagingFile.Cancel).AsTask();
        await Until.True(() => Task.FromResult(asked.IsCompleted || time.Count > 0));
        _file.Time.Advance(TimeSpan.FromMinutes(1));

        await Until.True(() => Task.FromResult(asked.IsCompleted));
    }
}
