using System.Collections.Concurrent;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_processes_share_a_credential : IDisposable
{
    private const int Rate = 4;
    private readonly StagingFile _file = new();

    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_stay_below_its_rate_together()
    {
        using var one = Pacer();
        using var other = Pacer();
        var granted = new ConcurrentQueue<DateTimeOffset>();
        var started = _file.Now;
        var calls = Enumerable.Range(0, 40).Select(i => Ask(i % 2 == 0 ? one : other, granted)).ToList();

        await Pass(Task.WhenAll(calls));

        // What is noted late was allowed earlier, so a bound on how many had been by a moment is exact.
        var seconds = granted.Select(g => (g - started).TotalSeconds).Order().ToList();
        for (var i = 0; i < seconds.Count; i++) (i + 1).ShouldBeLessThanOrEqualTo((int)(seconds[i] * Rate) + 1, $"request {i + 1} left after {seconds[i]} s");
    }

    [Fact]
    public async Task Should_let_a_sweep_wait_for_what_is_free_but_not_for_ever()
    {
        await _file.Add(new RateBudgetRow { Credential = "c", NextFree = _file.Now.AddSeconds(30) });
        using var sweep = Pacer(sweeps: true);
        using var write = Pacer();
        var granted = new ConcurrentQueue<DateTimeOffset>();
        var started = _file.Now;
        var swept = Ask(sweep, granted);
        var written = Ask(write, granted);

        await Pass(written);

        swept.IsCompleted.ShouldBeFalse("the write reserved a turn as soon as it asked; the sweep looked again when the first was free");
        await Pass(swept);
        (_file.Now - started).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Should_all_pause_when_one_was_told_that_it_asks_too_much()
    {
        using var one = Pacer();
        using var other = Pacer();
        var granted = new ConcurrentQueue<DateTimeOffset>();
        one.Pause(TimeSpan.FromSeconds(20));
        var first = Ask(one, granted);
        await Until.True(async () => (await _file.Rows<RateBudgetRow>()).Count == 1);
        var second = Ask(other, granted);
        var started = _file.Now;

        await Pass(Task.WhenAll(first, second));

        granted.ShouldAllBe(g => g - started >= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Should_name_a_credential_without_telling_it()
    {
        var name = SharedPacer.NameOf(new("https://api.example.com/"), "public-key");

        name.ShouldNotContain("public-key");
        name.ShouldBe(SharedPacer.NameOf(new("https://api.example.com/"), "public-key"));
        name.ShouldNotBe(SharedPacer.NameOf(new("https://api.example.com/"), "another-key"));
    }

    public void Dispose() => _file.Dispose();

    private SharedPacer Pacer(bool sweeps = false) => new(_file.Store, "c", Rate, sweeps, _file.Time);

    private async Task Ask(SharedPacer pacer, ConcurrentQueue<DateTimeOffset> granted)
    {
        using var lease = await pacer.AcquireAsync(1, StagingFile.Cancel);
        granted.Enqueue(_file.Now);
    }

    // Time passes in small steps while the callers take their turns.
    private async Task Pass(Task work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!work.IsCompleted)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "the callers never had their turn");
            _file.Time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(work, Task.Delay(1, StagingFile.Cancel));
        }
        await work;
    }
}
