using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>One stream that could never be read made every cycle a first run, held for a person.</summary>
[Trait("Rule", "D28")]
public sealed class A_stream_that_cannot_be_read_holds_no_other : IDisposable
{
    private static readonly string[] Known = [.. HostScene.AllStreams.Where(s => s != Streams.Invoices)];
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_go_on_with_the_others()
    {
        await _scene.HadRun(RunState.Closed, Known);
        var run = (await _scene.Start())!.Value;
        var change = await _scene.Change(run, Kind.Contact, "update", "C");
        await _scene.Set(run, StepPhase.Extract);
        await _scene.Fail(run, Streams.Invoices, Side.Ssm);

        await Planned(run);

        var loading = await _scene.Run(run);
        loading.State.ShouldBe(RunState.Loading, loading.Reason);
        (await _scene.Of(change)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_be_held_alone_once_it_can_be_read()
    {
        var (run, apart, contact, invoice) = await SetApart();

        (await _scene.Run(run)).State.ShouldBe(RunState.Loading);
        (await _scene.Of(contact)).State.ShouldBe(ChangeState.Queued);
        (await _scene.Of(invoice)).State.ShouldBe(ChangeState.Planned);
        (apart.State, apart.FirstRun, apart.Pass).ShouldBe((RunState.Held, true, 1));
        apart.Reason.ShouldNotBeNull().ShouldContain("invoices");
        (await _scene.Status(Streams.Invoices)).ShouldAllBe(s => s.RunId == apart.Id && s.Status == "Stopped" && s.Health == "held");
        (await _scene.Status(Streams.Contacts)).ShouldAllBe(s => s.RunId == run.Value && s.Status == "Running");
    }

    [Fact]
    public async Task Should_be_loaded_when_it_is_approved()
    {
        var (_, apart, _, invoice) = await SetApart();

        (await _scene.Ask("approve", $"{apart.Id}")).State.ShouldBe("done");
        await _scene.Advance(new(apart.Id));

        (await _scene.Of(invoice)).State.ShouldBe(ChangeState.Queued);
        await _scene.Change(invoice.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now));
        await _scene.Advance(new(apart.Id));
        (await _scene.Run(new RunId(apart.Id))).State.ShouldBe(RunState.Closed);
    }

    [Fact]
    public async Task Should_leave_the_next_cycle_to_the_others_while_it_waits()
    {
        var (run, apart, _, _) = await SetApart();
        await _scene.Close(run);

        var next = await _scene.Start();

        (await _scene.Steps(next, StepPhase.Extract)).Select(s => s.Stream).Distinct().ShouldBe(Known);
        await _scene.Close(next);
        var asked = await _scene.Ask("sync", """["invoices"]""");
        (asked.State, asked.RunId).ShouldBe(("refused", apart.Id));
        (await _scene.Start("priority", [Streams.Customers, Streams.Orders], RunKind.Priority)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_be_held_again_after_it_was_rejected()
    {
        var (run, apart, _, invoice) = await SetApart();
        (await _scene.Ask("approve", $"reject:{apart.Id}")).State.ShouldBe("done");
        (await _scene.Of(invoice)).State.ShouldBe(ChangeState.Cancelled);
        await _scene.Close(run);

        var next = (await _scene.Start())!.Value;
        await _scene.Change(next, Kind.Invoice, "create", "1002");
        await _scene.Planned(next);

        (await _scene.Rows<RunRow>()).Count(r => r.State == RunState.Held).ShouldBe(1);
    }

    [Fact]
    public async Task Should_be_named_when_two_plans_are_held_and_none_is_meant()
    {
        var (run, apart, _, _) = await SetApart();
        await _scene.Close(run);
        var plan = (await _scene.Start("request", HostScene.AllStreams, RunKind.Plan))!.Value;
        (await _scene.Planned(plan)).State.ShouldBe(RunState.Held);

        var asked = await _scene.Ask("approve");

        asked.State.ShouldBe("refused");
        asked.Result.ShouldNotBeNull().ShouldContain($"{apart.Id}");
        asked.Result.ShouldContain($"{plan.Value}");
        (await _scene.Ask("approve", $"{plan.Value}")).State.ShouldBe("done");
    }

    [Fact]
    public async Task Should_hold_nothing_when_its_first_plan_is_empty()
    {
        await _scene.HadRun(RunState.Closed, Known);
        var run = (await _scene.Start())!.Value;

        (await _scene.Planned(run)).State.ShouldBe(RunState.Closed);

        (await _scene.Rows<RunRow>()).ShouldAllBe(r => r.State == RunState.Closed);
    }

    public void Dispose() => _scene.Dispose();

    private async Task<(RunId Run, RunRow Apart, ChangeRow Contact, ChangeRow Invoice)> SetApart()
    {
        await _scene.HadRun(RunState.Closed, Known);
        var run = (await _scene.Start())!.Value;
        var contact = await _scene.Change(run, Kind.Contact, "update", "C");
        var invoice = await _scene.Change(run, Kind.Invoice, "create", "1001");
        await _scene.Planned(run);
        var apart = (await _scene.Rows<RunRow>()).Single(r => r.Id != run.Value && r.State == RunState.Held);
        return (run, apart, contact, invoice);
    }

    private async Task Planned(RunId run)
    {
        await _scene.Advance(run);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run);
    }
}
