using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Guards;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_a_run_is_moved_on : IDisposable
{
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_read_the_streams_of_each_side_one_after_the_other()
    {
        var run = await _scene.Start(Streams.Products, Streams.Customers);
        (await _scene.Advance(run!.Value)).ShouldBe([new TakeSnapshot(run.Value, Side.Sage50, Streams.Products), new TakeSnapshot(run.Value, Side.Ssm, Streams.Products)]);
        await _scene.Set(run, StepPhase.Extract, Streams.Products, Side.Ssm);
        (await _scene.Advance(run.Value)).ShouldBe([new TakeSnapshot(run.Value, Side.Ssm, Streams.Customers)]);
    }

    [Fact]
    public async Task Should_send_nothing_on_a_second_delivery_until_the_message_counts_as_lost()
    {
        var run = await _scene.Start(Streams.Products);
        var first = await _scene.Advance(run!.Value);
        (await _scene.Advance(run.Value)).ShouldBeEmpty();
        _scene.Time.Advance(TimeSpan.FromSeconds(60));
        (await _scene.Advance(run.Value)).ShouldBe(first);
    }

    [Fact]
    public async Task Should_wait_while_a_worker_holds_the_step_and_for_its_retry_time()
    {
        var run = await _scene.Start(Streams.Products);
        await _scene.Set(run, StepPhase.Extract, null, Side.Sage50, s => (s.State, s.LeaseUntil) = (StepState.Running, _scene.Now.AddMinutes(5)));
        await _scene.Set(run, StepPhase.Extract, null, Side.Ssm, s => s.DueAt = _scene.Now.AddMinutes(2));
        (await _scene.Advance(run!.Value)).ShouldBeEmpty();
        _scene.Time.Advance(TimeSpan.FromMinutes(2));
        (await _scene.Advance(run.Value)).ShouldBe([new TakeSnapshot(run.Value, Side.Ssm, Streams.Products)]);
        _scene.Time.Advance(TimeSpan.FromMinutes(3));
        (await _scene.Advance(run.Value)).ShouldContain(new TakeSnapshot(run.Value, Side.Sage50, Streams.Products));
    }

    [Fact]
    public async Task Should_plan_only_what_was_read_on_both_sides()
    {
        var run = await _scene.Start(Streams.Products, Streams.Customers, Streams.Contacts);
        await _scene.Set(run, StepPhase.Extract);
        await _scene.Fail(run, Streams.Customers, Side.Ssm);
        await _scene.Advance(run!.Value);
        (await _scene.Run(run)).State.ShouldBe(RunState.Planning);
        (await _scene.Steps(run, StepPhase.Plan)).Select(s => s.Stream).ShouldBe([Streams.Products, Streams.Contacts]);
    }

    [Fact]
    public async Task Should_fail_with_the_reasons_when_no_stream_could_be_read()
    {
        var run = await _scene.Start(Streams.Users);
        await _scene.Fail(run, Streams.Users, Side.Sage50);
        await _scene.Set(run, StepPhase.Extract, side: Side.Ssm, change: s => s.State = StepState.Done);

        await _scene.Advance(run!.Value);

        var failed = await _scene.Run(run);
        (failed.State, failed.ClosedAt).ShouldBe((RunState.Failed, _scene.Now));
        failed.Reason.ShouldNotBeNull().ShouldContain("users from Sage50");
    }

    [Fact]
    public async Task Should_plan_in_order_one_at_a_time()
    {
        var run = await _scene.Start(Streams.Contacts, Streams.Products);
        await _scene.Set(run, StepPhase.Extract);
        (await _scene.Advance(run!.Value)).ShouldBe([new ComputeDelta(run.Value, Streams.Products)]);
        (await _scene.Advance(run.Value)).ShouldBeEmpty();
        await _scene.Set(run, StepPhase.Plan, Streams.Products);
        (await _scene.Advance(run.Value)).ShouldBe([new ComputeDelta(run.Value, Streams.Contacts)]);
    }

    [Fact]
    public async Task Should_hold_the_first_run_and_stop_its_streams()
    {
        var run = await _scene.Start(Streams.Products);
        var change = await _scene.Change(run, Kind.Product, "create", "P");
        var held = await _scene.Planned(run);
        held.State.ShouldBe(RunState.Held);
        held.Reason.ShouldNotBeNull().ShouldStartWith("first run of this company");
        (await _scene.Of(change)).State.ShouldBe(ChangeState.Planned);
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "held" && s.Detail == held.Reason && s.LastSuccess == null);
        (await _scene.Advance(run!.Value)).ShouldBeEmpty();
        (await _scene.Run(run)).State.ShouldBe(RunState.Held);
    }

    [Fact]
    public async Task Should_hold_what_goes_over_a_guard()
    {
        using var scene = new HostScene(HostScene.Settings() with { Guards = new GuardLimits { Deletes = new(1, 100) } });
        await scene.HadRuns();
        var run = await scene.Start(Streams.Products);
        foreach (var record in new[] { "P", "Q" }) await scene.Change(run, Kind.Product, "delete", record);
        var held = await scene.Planned(run);
        (held.State, held.Reason).ShouldBe((RunState.Held, "products: 2 deletes, limit 1"));
    }

    [Fact]
    public async Task Should_hold_a_run_that_is_only_to_plan()
    {
        await _scene.HadRuns();
        var held = await _scene.Planned(await _scene.Start("request", [Streams.Products], "plan"));
        held.State.ShouldBe(RunState.Held);
        held.Reason.ShouldNotBeNull().ShouldStartWith("planned only");
    }

    [Fact]
    public async Task Should_load_a_held_run_once_it_is_approved()
    {
        var run = await _scene.Start(Streams.Products);
        var (ready, waits) = (await _scene.Change(run, Kind.Product, "create", "P"), await _scene.Change(run, Kind.ProductRate, "create", "R", more: c => (c.WaitsForKind, c.WaitsForKey) = (Kind.Product, "Sage50:P")));
        await _scene.Planned(run);
        (await _scene.Ask("approve")).State.ShouldBe("done");
        await _scene.Advance(run!.Value);
        var loading = await _scene.Run(run);
        (loading.State, loading.Reason, loading.LoadingAt).ShouldBe((RunState.Loading, null, _scene.Now));
        ((await _scene.Of(ready)).State, (await _scene.Of(waits)).State).ShouldBe((ChangeState.Queued, ChangeState.Waiting));
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Running" && s.Health == null && s.Detail == null);
        _scene.Bus.Sent.OfType<ApplyChanges>().ShouldHaveSingleItem().Changes.ShouldBe([ready.Id]);
    }

    [Fact]
    public async Task Should_close_at_once_when_nothing_is_planned()
    {
        await _scene.HadRuns();
        var closed = await _scene.Planned(await _scene.Start(Streams.Products));
        (closed.State, closed.ClosedAt, closed.Reason).ShouldBe((RunState.Closed, _scene.Now, null));
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "ok" && s.LastSuccess == _scene.Now && s.LastEnd == _scene.Now);
    }

    [Theory]
    [InlineData(ChangeState.Queued)]
    [InlineData(ChangeState.Sending)]
    [InlineData(ChangeState.InDoubt)]
    public async Task Should_stay_open_while_a_write_is_due(string state)
    {
        var (run, change) = await Loading();
        await _scene.Change(change.Id, c => c.State = state);
        await _scene.Advance(run);
        (await _scene.Run(run)).State.ShouldBe(RunState.Loading);
    }

    [Theory]
    [InlineData(ChangeState.Applied)]
    [InlineData(ChangeState.Refused)]
    [InlineData(ChangeState.Waiting)]
    public async Task Should_close_when_nothing_is_due(string state)
    {
        var (run, change) = await Loading();
        await _scene.Change(change.Id, c => c.State = state);
        await _scene.Advance(run);
        (await _scene.Run(run)).State.ShouldBe(RunState.Closed);
        (await _scene.Advance(run)).ShouldBeEmpty();
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped");
    }

    [Fact]
    public async Task Should_leave_a_write_that_waits_for_its_retry_to_later()
    {
        var (run, change) = await Loading();
        await _scene.Change(change.Id, c => (c.Attempts, c.DueAt) = (1, _scene.Now.AddMinutes(1)));
        await _scene.Advance(run);
        ((await _scene.Run(run)).State, (await _scene.Of(change)).State).ShouldBe((RunState.Closed, ChangeState.Queued));
    }

    [Fact]
    public async Task Should_tell_what_stopped_the_company()
    {
        var (run, _) = await Loading();
        await _scene.Store.Write(async db => (await db.Companies.FindAsync([HostScene.Acme], HostScene.Cancel))!.StopReason = "the key is refused", HostScene.Cancel);
        await _scene.Store.Write(async db => (await db.Companies.FindAsync([HostScene.Acme], HostScene.Cancel))!.StopCode = "S50-C-9", HostScene.Cancel);
        await _scene.Advance(run);
        var closed = await _scene.Run(run);
        (closed.State, closed.Reason).ShouldBe((RunState.Closed, "the key is refused"));
        (await _scene.Status()).ShouldAllBe(s => s.Status == "Stopped" && s.Health == "failed" && s.Detail == "the key is refused");
    }

    [Fact]
    public async Task Should_name_the_step_that_failed_and_let_the_others_go_on()
    {
        await _scene.HadRuns();
        var run = await _scene.Start(Streams.Products, Streams.Invoices);
        var change = await _scene.Change(run, Kind.Product, "update", "P");
        await _scene.Set(run, StepPhase.Extract);
        await _scene.Fail(run, Streams.Invoices, Side.Sage50);
        await _scene.Advance(run!.Value);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run.Value);
        (await _scene.Of(change)).State.ShouldBe(ChangeState.Queued);
        await _scene.Change(change.Id, c => c.State = ChangeState.Applied);
        await _scene.Advance(run.Value);
        var closed = await _scene.Run(run);
        (closed.State, closed.Reason).ShouldBe((RunState.Closed, "invoices from Sage50: S50-T-1 it did not answer"));
        (await _scene.Status()).OrderBy(s => s.Stream).Select(s => (s.Stream, s.Health, s.Detail)).ShouldBe(
            [(Streams.Invoices, "failed", "S50-T-1 it did not answer"), (Streams.Products, "ok", null)]);
    }

    [Fact]
    [Trait("Rule", "I8")]
    public async Task Should_go_on_where_the_clock_of_who_writes_is_ahead()
    {
        var (run, change) = await Loading(Kind.Account, Side.Sage50);
        await _scene.Change(change.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now + TimeSpan.FromMinutes(10)));
        for (var pass = 2; pass <= 4; pass++)
        {
            await _scene.Advance(run);
            (await _scene.Run(run)).Pass.ShouldBe(pass);
            await _scene.Set(run, StepPhase.Plan);
        }

        await _scene.Advance(run);

        (await _scene.Run(run)).State.ShouldBe(RunState.Closed);
    }

    [Fact]
    public async Task Should_plan_customers_contacts_and_orders_again_after_a_create_in_Sage()
    {
        var (run, change) = await Loading(Kind.Account, Side.Sage50);
        _scene.Time.Advance(TimeSpan.FromSeconds(5));
        await _scene.Change(change.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now));
        (await _scene.Advance(run)).ShouldBe([new ComputeDelta(run, Streams.Customers)]);
        var again = await _scene.Run(run);
        (again.State, again.Pass).ShouldBe((RunState.Planning, 2));
        (await _scene.Steps(run, StepPhase.Plan)).Select(s => (s.Stream, s.State)).ShouldBe([(Streams.Customers, StepState.Pending), (Streams.Contacts, StepState.Pending), (Streams.Orders, StepState.Pending)]);
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run);
        (await _scene.Run(run)).State.ShouldBe(RunState.Closed);
    }

    [Fact]
    public async Task Should_leave_the_second_pass_to_a_run_that_follows_already()
    {
        var (run, change) = await Loading(Kind.Account, Side.Sage50);
        (await _scene.Start()).ShouldNotBeNull();
        _scene.Time.Advance(TimeSpan.FromSeconds(5));
        await _scene.Change(change.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now));
        await _scene.Advance(run);
        (await _scene.Run(run)).State.ShouldBe(RunState.Closed);
    }

    public void Dispose() => _scene.Dispose();

    private async Task<(RunId Run, ChangeRow Change)> Loading(string kind = Kind.Account, Side target = Side.Ssm)
    {
        await _scene.HadRuns();
        var run = await _scene.Start(Streams.Customers, Streams.Contacts);
        var change = await _scene.Change(run, kind, "create", "A", target);
        (await _scene.Planned(run)).State.ShouldBe(RunState.Loading);
        return (run!.Value, change);
    }
}
