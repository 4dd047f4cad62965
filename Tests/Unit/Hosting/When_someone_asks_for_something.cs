using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_someone_asks_for_something : IDisposable
{
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_start_a_sync_of_the_chosen_streams()
    {
        var asked = await _scene.Ask("sync", """["orders"]""");
        (asked.State, asked.DoneAt).ShouldBe(("done", _scene.Now));
        var run = (await _scene.Rows<RunRow>()).ShouldHaveSingleItem();
        (run.Id, run.Kind, run.Trigger).ShouldBe((asked.RunId!.Value, "cycle", "request"));
        (await _scene.Steps(new RunId(run.Id), StepPhase.Extract)).ShouldAllBe(s => s.Stream == Streams.Orders);
    }

    [Fact]
    public async Task Should_start_a_plan_of_all_streams()
    {
        await _scene.Ask("plan");
        var run = (await _scene.Rows<RunRow>()).ShouldHaveSingleItem();
        run.Kind.ShouldBe("plan");
        (await _scene.Steps(new RunId(run.Id), StepPhase.Extract)).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Should_let_a_sync_wait_for_the_run_that_is_open()
    {
        var run = await _scene.Start();
        var asked = await _scene.Ask("sync");
        asked.State.ShouldBe("open");
        await _scene.Close(run);
        await _scene.Requests.Act(HostScene.Cancel);
        asked = await _scene.Request(asked.Id);
        asked.State.ShouldBe("done");
        asked.RunId.ShouldNotBeNull().ShouldBeGreaterThan(run!.Value.Value);
    }

    [Fact]
    public async Task Should_refuse_a_sync_while_a_run_is_held()
    {
        var held = await _scene.Planned(await _scene.Start());
        var asked = await _scene.Ask("sync");
        (asked.State, asked.RunId).ShouldBe(("refused", held.Id));
        asked.Result.ShouldNotBeNull().ShouldContain($"run {held.Id} is held: {held.Reason}. Approve or reject it first.");
    }

    [Fact]
    public async Task Should_refuse_what_it_does_not_know()
    {
        var (kind, company) = (await _scene.Ask("dance"), await _scene.Ask("sync", company: "nobody"));
        (kind.State, kind.Result).ShouldBe(("refused", "request kind dance is not known"));
        company.State.ShouldBe("refused");
        company.Result.ShouldNotBeNull().ShouldContain("nobody is not configured");
    }

    [Fact]
    public async Task Should_refuse_an_approval_of_nothing()
    {
        var asked = await _scene.Ask("approve");
        (asked.State, asked.Result).ShouldBe(("refused", "no run of this company is held"));
    }

    [Fact]
    public async Task Should_approve_the_held_run()
    {
        var held = await _scene.Planned(await _scene.Start());
        var asked = await _scene.Ask("approve");
        (asked.State, asked.RunId).ShouldBe(("done", held.Id));
        (await _scene.Run(new RunId(held.Id))).ApprovedAt.ShouldBe(_scene.Now);
    }

    [Fact]
    public async Task Should_drop_the_plan_of_a_rejected_run()
    {
        var run = await _scene.Start();
        var change = await _scene.Change(run, Kind.Product, "create", "P");
        await _scene.Planned(run);
        var asked = await _scene.Ask("approve", "reject");
        (asked.State, asked.Result).ShouldBe(("done", "rejected"));
        var dropped = await _scene.Of(change);
        (dropped.State, dropped.Reason, dropped.SettledAt).ShouldBe((ChangeState.Cancelled, "the plan was rejected", _scene.Now));
        (await _scene.Run(run)).State.ShouldBe(RunState.Cancelled);
        (await _scene.Advance(run!.Value)).ShouldBeEmpty();
        (await _scene.Run(await _scene.Start())).FirstRun.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_read_Sage_whole_and_count_anew_after_a_restored_backup()
    {
        await _scene.Add(new CompanyRow { Company = HostScene.Acme, Tenant = "tenant", HighestOrder = 9, HighestInvoice = 8, StopCode = "S50-G-1", StopReason = "numbers went down" },
            new StreamStateRow { Scope = HostScene.Acme, Side = Side.Sage50, Kind = Kind.Order, FullAt = _scene.Now },
            new StreamStateRow { Scope = "tenant", Side = Side.Ssm, Kind = Kind.Order, FullAt = _scene.Now });
        (await _scene.Ask("restored")).State.ShouldBe("done");
        var company = (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem();
        (company.HighestOrder, company.HighestInvoice, company.StopCode, company.StopReason).ShouldBe((0, 0, null, null));
        (await _scene.Rows<StreamStateRow>()).OrderBy(s => s.Side).Select(s => (s.Side, s.FullAt)).ShouldBe([(Side.Sage50, null), (Side.Ssm, (DateTimeOffset?)_scene.Now)]);
    }

    public void Dispose() => _scene.Dispose();
}
