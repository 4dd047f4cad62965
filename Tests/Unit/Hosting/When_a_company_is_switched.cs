using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Load.Changes;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "FR50-MULTI")]
public sealed class When_a_company_is_switched : IDisposable
{
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_neither_open_nor_move_a_run_while_it_is_paused()
    {
        var run = await _scene.Start();
        await _scene.Set(run, StepPhase.Extract);
        (await Turn("pause")).ShouldBeTrue();
        (await _scene.Advance(run!.Value)).ShouldBeEmpty();
        (await _scene.Run(run)).State.ShouldBe(RunState.Extracting);
        (await _scene.Ask("sync")).Result.ShouldNotBeNull().ShouldContain("the company is paused");
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "paused");
        (await Turn("resume")).ShouldBeTrue();
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Running" && s.Health == null);
        (await _scene.Advance(run.Value)).ShouldHaveSingleItem().ShouldBeOfType<ComputeDelta>();
    }

    [Fact]
    public async Task Should_keep_open_changes_and_write_none_while_it_is_paused()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        var change = await _scene.Change(run, Kind.Product, "update", "P", state: ChangeState.Queued);
        await Turn("pause");
        await _scene.Dispatcher.SendDue(HostScene.Cancel);
        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldBeEmpty();
        // A message that was out already finds the switch as well.
        (await new ChangeStore(_scene.Store, _scene.Time).Load(null!, change.Id, HostScene.Cancel)).ShouldBeNull();
        (await _scene.Of(change)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Queued), c => c.Claims.ShouldBe(0));
        await Turn("resume");
        await _scene.Dispatcher.SendDue(HostScene.Cancel);
        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldHaveSingleItem().Changes.ShouldBe([change.Id]);
    }

    [Fact]
    public async Task Should_not_approve_a_plan_while_it_is_paused()
    {
        var held = await _scene.Planned(await _scene.Start());
        await Turn("pause");
        (await _scene.Ask("approve")).State.ShouldBe("refused");
        (await _scene.Run(new RunId(held.Id))).ApprovedAt.ShouldBeNull();
        await Turn("resume");
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "held");
        (await _scene.Ask("approve")).State.ShouldBe("done");
    }

    [Fact]
    public async Task Should_keep_everything_that_is_known_when_it_is_switched_off()
    {
        await _scene.HadRuns();
        var run = await _scene.Start();
        var queued = await _scene.Change(run, Kind.Product, "update", "P", state: ChangeState.Queued);
        var planned = await _scene.Change(run, Kind.Product, "update", "Q");
        await _scene.Add(Base("P"), Link("P"));
        await _scene.Set(run, StepPhase.Extract, Streams.Users, Side.Ssm, s => (s.State, s.Fence) = (StepState.Running, 3));
        (await Turn("off")).ShouldBeTrue();
        (await _scene.Run(run)).ShouldSatisfyAllConditions(r => r.State.ShouldBe(RunState.Cancelled), r => r.Reason.ShouldBe("the company was switched off"));
        (await _scene.Of(queued)).State.ShouldBe(ChangeState.Queued);
        (await _scene.Of(planned)).State.ShouldBe(ChangeState.Cancelled);
        (await _scene.Steps(run, StepPhase.Extract)).Single(s => s is { Stream: Streams.Users, Side: Side.Ssm }).Fence.ShouldBe(4, "a reader at work finds that it lost its step");
        ((await _scene.Rows<BaseRow>()).Count, (await _scene.Rows<LinkRow>()).Count).ShouldBe((1, 1));
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "off");
        (await _scene.Ask("sync")).Result.ShouldNotBeNull().ShouldContain("Switched off");
        (await _scene.Start()).ShouldBeNull();
        await _scene.Dispatcher.SendDue(HostScene.Cancel);
        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_begin_like_a_first_run_when_it_is_switched_on_again()
    {
        await _scene.HadRuns();
        (await _scene.Run(await _scene.Start())).FirstRun.ShouldBeFalse();
        var (queued, doubt) = (await _scene.Change(new RunId(1), Kind.Product, "update", "P", state: ChangeState.Queued),
            await _scene.Change(new RunId(1), Kind.Product, "create", "Q", state: ChangeState.InDoubt));
        await _scene.Add(Base("P"), Link("P"), new StreamStateRow { Scope = HostScene.Acme, Side = Side.Sage50, Kind = Kind.Product, FullAt = _scene.Now },
            new StreamStateRow { Scope = "tenant", Side = Side.Ssm, Kind = Kind.Product, FullAt = _scene.Now });
        await Turn("off");
        _scene.Time.Advance(TimeSpan.FromDays(30));
        (await Turn("on")).ShouldBeTrue();
        (await _scene.Rows<BaseRow>()).ShouldBeEmpty("without a base Sage wins where it has a value");
        (await _scene.Rows<LinkRow>()).ShouldHaveSingleItem();
        (await _scene.Rows<StreamStateRow>()).ShouldAllBe(s => s.FullAt == null);
        (await _scene.Of(queued)).State.ShouldBe(ChangeState.Cancelled, "nothing old is written before the plan is approved");
        (await _scene.Of(doubt)).State.ShouldBe(ChangeState.InDoubt, "its target is asked first");
        var run = await _scene.Start();
        (await _scene.Run(run)).FirstRun.ShouldBeTrue();
        (await _scene.Planned(run)).State.ShouldBe(RunState.Held);
    }

    [Theory]
    [InlineData("resume", "it is not paused")]
    [InlineData("on", "it is on already")]
    public async Task Should_say_what_cannot_be_turned(string action, string why)
    {
        var (done, text) = await new CompanySwitch(_scene.Store, _scene.Time).Turn(HostScene.Acme, "tenant", action, HostScene.Cancel);
        (done, text).ShouldBe((false, why));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task Should_not_pause_or_resume_what_is_off(string action)
    {
        await Turn("off");
        (await Turn(action)).ShouldBeFalse();
        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBe(CompanySwitch.IsOff);
    }

    [Fact]
    public async Task Should_stay_off_whatever_a_write_that_was_under_way_meets()
    {
        await _scene.HadRuns();
        await _scene.Start();
        await Turn("off");
        (await _scene.Ask("restored")).State.ShouldBe("refused");
        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().StopCode.ShouldBe(CompanySwitch.IsOff);
    }

    [Fact]
    public async Task Should_be_turned_by_a_request_of_another_program_too()
    {
        (await _scene.Ask("pause")).State.ShouldBe("done");
        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().Paused.ShouldBeTrue();
        (await _scene.Ask("on")).Result.ShouldNotBeNull().ShouldContain("only paused");
        (await _scene.Ask("pause", company: "nobody")).State.ShouldBe("refused");
    }

    public void Dispose() => _scene.Dispose();

    private static BaseRow Base(string record) => new() { Company = HostScene.Acme, Kind = Kind.Product, Record = record };

    private static LinkRow Link(string record) => new() { Company = HostScene.Acme, Kind = Kind.Product, Record = record, SageKey = record, SsmKey = "1", State = LinkState.Linked };

    private async Task<bool> Turn(string action) => (await new CompanySwitch(_scene.Store, _scene.Time).Turn(HostScene.Acme, "tenant", action, HostScene.Cancel)).Done;
}
