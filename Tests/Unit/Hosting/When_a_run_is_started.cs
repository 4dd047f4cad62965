using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_a_run_is_started : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_have_a_step_for_each_stream_and_side()
    {
        var run = await _scene.Start("schedule", [Streams.Orders, Streams.Products]);
        (await _scene.Steps(run, StepPhase.Extract)).Select(s => (s.Stream, s.Side, s.State)).ShouldBe(
        [
            (Streams.Products, Side.Sage50, StepState.Pending), (Streams.Products, Side.Ssm, StepState.Pending),
            (Streams.Orders, Side.Sage50, StepState.Pending), (Streams.Orders, Side.Ssm, StepState.Pending),
        ]);
        _scene.Bus.Sent.ShouldBe([new AdvanceRun(run!.Value)]);
    }

    [Fact]
    public async Task Should_open_nothing_while_one_is_before_loading()
    {
        (await _scene.Start()).ShouldNotBeNull();
        (await _scene.Start()).ShouldBeNull();
        (await _scene.Rows<RunRow>()).Count.ShouldBe(1);
        _scene.Bus.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Should_open_one_beside_a_run_that_loads()
    {
        await _scene.Add(new RunRow { Company = HostScene.Acme, State = RunState.Loading, StartedAt = _scene.Now });
        (await _scene.Start()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_not_be_stopped_by_another_company()
    {
        using var scene = new HostScene(null, HostScene.Settings("other"));
        await scene.Start();
        (await scene.Starter.Start("other", "cycle", "schedule", HostScene.AllStreams, HostScene.Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(RunState.Closed, false)]
    [InlineData(RunState.Loading, false)]
    [InlineData(RunState.Cancelled, true)]
    [InlineData(RunState.Failed, true)]
    public async Task Should_be_the_first_until_one_has_loaded(string before, bool first)
    {
        await _scene.HadRun(before, HostScene.AllStreams);
        (await _scene.Run(await _scene.Start())).FirstRun.ShouldBe(first);
    }

    [Fact]
    [Trait("Rule", "D28")]
    public async Task Should_not_be_the_first_because_of_a_stream_that_no_run_could_plan()
    {
        await _scene.HadRun(RunState.Closed, Streams.Users, Streams.Products);
        (await _scene.Run(await _scene.Start())).FirstRun.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_make_the_lanes_of_both_sides_once()
    {
        var settings = HostScene.Settings();
        using var scene = new HostScene(settings with { Ssm = settings.Ssm with { MaxInFlight = 3 } });
        await scene.Close(await scene.Start());
        await scene.Start();
        (await scene.Rows<LaneRow>()).OrderBy(l => l.Lane).Select(l => (l.Lane, l.Side, l.MaxInFlight)).ShouldBe([("sage:acme", Side.Sage50, 1), ("ssm:tenant", Side.Ssm, 3)]);
    }

    [Fact]
    public async Task Should_open_nothing_for_a_paused_company()
    {
        await _scene.Add(new CompanyRow { Company = HostScene.Acme, Tenant = "tenant", Paused = true });
        (await _scene.Start()).ShouldBeNull();
        (await _scene.Start("request", [])).ShouldBeNull();
    }

    [Fact]
    public async Task Should_say_Running_for_each_direction_that_carries_data()
    {
        await _scene.Start();
        var all = await _scene.Status();
        all.ShouldAllBe(s => s.Status == "Running" && s.LastStart == _scene.Now && s.NextRun == _scene.Now + Interval);
        all.Where(s => s.Direction == "ssm-to-sage50").Select(s => s.Stream).ShouldBe([Streams.Contacts, Streams.Customers, Streams.Orders], ignoreOrder: true);
        all.Count(s => s.Direction == "sage50-to-ssm").ShouldBe(6);
    }

    [Theory]
    [InlineData(15, 30)]
    [InlineData(16, 30)]
    [InlineData(47, 60)]
    [InlineData(60, 75)]
    public async Task Should_stay_on_the_grid_and_make_one_run_of_missed_ticks(int startedAt, int next)
    {
        var begin = _scene.Now;
        await _scene.Close(await _scene.Start());
        _scene.Time.Advance(TimeSpan.FromMinutes(startedAt));
        (await _scene.Start()).ShouldNotBeNull();
        (await _scene.Start()).ShouldBeNull();
        (await _scene.Status()).ShouldAllBe(s => s.NextRun == begin.AddMinutes(next));
    }

    [Fact]
    public async Task Should_name_the_companies_there_are_when_it_is_not_configured()
    {
        var wrong = await Should.ThrowAsync<ConfigurationException>(_scene.Starter.Start("nobody", "cycle", "request", HostScene.AllStreams, HostScene.Cancel));
        (wrong.Code, wrong.Message).ShouldBe(("S50-C-004", "Company nobody is not configured. Put nobody.json into the companies folder, or use one of: acme."));
    }

    public void Dispose() => _scene.Dispose();
}
