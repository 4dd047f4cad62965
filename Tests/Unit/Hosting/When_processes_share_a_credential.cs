using Sage50Etl.Hosting.Companies;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_processes_share_a_credential : IDisposable
{
    private const int Rate = 4;
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(250);
    private readonly StagingFile _file = new();
    private readonly TimersSeen _time;

    public When_processes_share_a_credential() => _time = new(_file.Time);

    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_take_turns_as_if_they_were_one()
    {
        using var one = Pacer();
        using var other = Pacer();
        var started = _file.Now;
        await Ask(one);
        for (var turn = 1; turn <= 12; turn++)
        {
            var waits = _time.Count;
            var asked = Ask(turn % 2 == 0 ? one : other);
            await Until.True(() => Task.FromResult(_time.Count > waits));
            asked.IsCompleted.ShouldBeFalse("the other process has just asked");
            _file.Time.Advance(Spacing);
            await asked;
        }
        (await NextFree()).ShouldBe(started + (13 * Spacing), "every turn was a quarter of a second after the one before");
    }

    [Fact]
    public async Task Should_let_a_sweep_take_only_what_is_free_but_not_wait_for_ever()
    {
        var busyUntil = _file.Now.AddSeconds(30);
        await _file.Add(new RateBudgetRow { Credential = "c", NextFree = busyUntil });
        using var sweep = Pacer(sweeps: true);
        using var write = Pacer();
        var swept = Ask(sweep);
        await Until.True(() => Task.FromResult(_time.Count == 1));
        (await NextFree()).ShouldBe(busyUntil, "a sweep reserves nothing that is not free");
        var written = Ask(write);
        await Until.True(() => Task.FromResult(_time.Count == 2));
        (await NextFree()).ShouldBe(busyUntil + Spacing, "a write reserves at once");

        _file.Time.Advance(TimeSpan.FromSeconds(5));

        await Until.True(() => Task.FromResult(_time.Count == 3));
        (await NextFree()).ShouldBe(busyUntil + (2 * Spacing), "after five seconds the sweep takes its turn like the others");
        _file.Time.Advance(TimeSpan.FromSeconds(25));
        await written;
        swept.IsCompleted.ShouldBeFalse("the write comes first");
        _file.Time.Advance(Spacing);
        await swept;
    }

    [Fact]
    public async Task Should_all_pause_when_one_was_told_that_it_asks_too_much()
    {
        using var one = Pacer();
        using var other = Pacer();
        var until = _file.Now.AddSeconds(20);
        one.Pause(TimeSpan.FromSeconds(20));
        var first = Ask(one);
        await Until.True(() => Task.FromResult(_time.Count == 1));
        var second = Ask(other);
        await Until.True(() => Task.FromResult(_time.Count == 2));

        (await NextFree()).ShouldBe(until + (2 * Spacing));
        _file.Time.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromMilliseconds(1));
        (first.IsCompleted, second.IsCompleted).ShouldBe((false, false));
        _file.Time.Advance(TimeSpan.FromMilliseconds(1) + Spacing);
        await Task.WhenAll(first, second);
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

    private SharedPacer Pacer(bool sweeps = false) => new(_file.Store, "c", Rate, sweeps, _time);

    private static async Task Ask(SharedPacer pacer)
    {
        using var lease = await pacer.AcquireAsync(1, StagingFile.Cancel);
        lease.IsAcquired.ShouldBeTrue();
    }

    private async Task<DateTimeOffset> NextFree() => (await _file.Rows<RateBudgetRow>()).ShouldHaveSingleItem().NextFree;
}
