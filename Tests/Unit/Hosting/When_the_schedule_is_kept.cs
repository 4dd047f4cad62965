using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_the_schedule_is_kept : IDisposable
{
    private readonly HostScene _scene = new();

    [Fact]
    [Trait("Rule", "SCH-01")]
    public void Should_be_every_15_minutes_unless_set_otherwise()
    {
        new ScheduleSettings().Of(Streams.Orders).ShouldBe(TimeSpan.FromMinutes(15));
        var own = new ScheduleSettings { EveryMinutes = 60, Streams = new Dictionary<string, int> { [Streams.Orders] = 20 } };
        (own.Of(Streams.Orders), own.Of(Streams.Users)).ShouldBe((TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(60)));
    }

    [Fact]
    [Trait("Rule", "SCH-02")]
    [Trait("Rule", "SCH-03")]
    [Trait("Rule", "SCH-05")]
    public async Task Should_say_Running_while_data_is_moved_and_Stopped_until_the_next_cycle()
    {
        await _scene.HadRuns();
        (await Words()).ShouldBeEmpty("nothing was ever opened");
        var run = await _scene.Start();
        (await Words()).ShouldBe(["Running"]);
        await _scene.Change(run, Kind.Product, "update", "P");
        (await _scene.Planned(run)).State.ShouldBe(RunState.Loading);
        (await Words()).ShouldBe(["Running"]);
        foreach (var change in await _scene.Rows<ChangeRow>()) await _scene.Change(change.Id, c => c.State = ChangeState.Applied);
        await _scene.Advance(run!.Value);
        (await Words()).ShouldBe(["Stopped"]);
        _scene.Time.Advance(TimeSpan.FromMinutes(14));
        (await Words()).ShouldBe(["Stopped"], "idle, not off");
        (await _scene.Status()).ShouldAllBe(s => s.NextRun == _scene.Now.AddMinutes(1));
    }

    [Fact]
    [Trait("Rule", "SCH-06")]
    public async Task Should_have_a_row_per_stream_and_direction_with_times_result_and_counts()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await _scene.Change(run, Kind.Contact, "update", "C/1", Side.Sage50, ChangeState.Applied, c => (c.CreatedAt, c.SettledAt) = (_scene.Now, _scene.Now));
        _scene.Time.Advance(TimeSpan.FromMinutes(2));
        await _scene.Planned(run);
        var status = (await new StatusReports(_scene.Store).All(HostScene.Cancel)).ShouldHaveSingleItem();
        status.Streams.Count.ShouldBe(9);
        status.Streams.ShouldAllBe(s => s.Status == "Stopped" && s.Health == "ok" && s.LastEnd == _scene.Now && s.LastStart == _scene.Now.AddMinutes(-2) && s.NextRun != null);
        status.LastRuns.Single(r => r is { Name: Streams.Contacts, Direction: "ssm-to-sage50" }).Updated.ShouldBe(1);
        status.LastRuns.Single(r => r is { Name: Streams.Contacts, Direction: "sage50-to-ssm" }).Updated.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "SCH-06")]
    public async Task Should_put_what_is_wrong_beside_the_status_never_into_it()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        await _scene.Set(run, StepPhase.Extract);
        await _scene.Fail(run, Streams.Orders, Side.Sage50);
        await _scene.Advance(run!.Value);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run.Value);
        var rows = await _scene.Status();
        rows.Select(s => s.Status).Distinct().ShouldBe(["Stopped"]);
        rows.Where(s => s.Stream == Streams.Orders).ShouldAllBe(s => s.Health == "failed");
        rows.Where(s => s.Stream != Streams.Orders).ShouldAllBe(s => s.Health == "ok");
    }

    [Fact]
    [Trait("Rule", "SCH-07")]
    public async Task Should_not_begin_before_the_run_that_overran_and_make_one_of_the_ticks_it_missed()
    {
        var begin = _scene.Now;
        await _scene.HadRuns();
        var slow = await _scene.Start();
        _scene.Time.Advance(TimeSpan.FromMinutes(50));
        (await _scene.Start()).ShouldBeNull();
        await _scene.Close(slow);
        (await _scene.Start()).ShouldNotBeNull();
        (await _scene.Status()).ShouldAllBe(s => s.NextRun == begin.AddMinutes(60));
    }

    [Theory]
    [Trait("Rule", "SCH-08")]
    [InlineData(4, 1, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(14, 0, 1)]
    [InlineData(15, 0, 0)]
    public void Should_refuse_less_than_five_minutes_and_warn_below_fifteen(int minutes, int problems, int warnings)
    {
        var settings = HostScene.Settings() with { Schedule = new() { EveryMinutes = minutes } };
        (CompanyFiles.Problems(settings, HostScene.Acme).Count(), CompanyFiles.Warnings(settings).Count()).ShouldBe((problems, warnings));
    }

    [Fact]
    [Trait("Rule", "SCH-09")]
    public async Task Should_run_at_the_next_chance_after_the_machine_was_off()
    {
        await _scene.Close(await _scene.Start());
        var begin = _scene.Now;
        _scene.Time.Advance(TimeSpan.FromHours(9.1));
        (await _scene.Status()).ShouldAllBe(s => s.NextRun < _scene.Now);
        (await _scene.Start()).ShouldNotBeNull();
        (await _scene.Status()).ShouldAllBe(s => s.NextRun > _scene.Now && (s.NextRun - begin).Value.Ticks % TimeSpan.FromMinutes(15).Ticks == 0);
    }

    [Fact]
    [Trait("Rule", "SCH-04")]
    public async Task Should_take_a_shorter_interval_at_once()
    {
        using var hourly = new HostScene(HostScene.Settings() with { Schedule = new() { EveryMinutes = 60 } });
        await hourly.Close(await hourly.Start());
        await hourly.Store.Write(async db => { foreach (var row in db.StreamStatuses) row.NextRun = hourly.Now.AddDays(3); await Task.CompletedTask; }, HostScene.Cancel);
        await hourly.Start();
        (await hourly.Status()).ShouldAllBe(s => s.NextRun == hourly.Now.AddMinutes(60));
    }

    public void Dispose() => _scene.Dispose();

    private async Task<string[]> Words() => [.. (await _scene.Status()).Select(s => s.Status).Distinct()];
}
