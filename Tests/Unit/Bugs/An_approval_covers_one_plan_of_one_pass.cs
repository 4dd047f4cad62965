using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>500 deletes went through a limit of 50, because somebody had approved an earlier pass of the same run.</summary>
[Trait("Rule", "D27")]
public sealed class An_approval_covers_one_plan_of_one_pass : IDisposable
{
    private const int Deletes = 60;
    private readonly HostScene _scene = new();

    [Theory]
    [InlineData("first")]
    [InlineData("plan")]
    [InlineData("guard")]
    public async Task Should_hold_a_later_pass_that_deletes_too_much(string why)
    {
        var (run, _) = await SecondPass(why);
        for (var i = 0; i < Deletes; i++) await _scene.Change(run, Kind.Contact, "delete", $"C{i}");

        await Planned(run);

        var held = await _scene.Run(run);
        (held.State, held.Pass).ShouldBe((RunState.Held, 2), held.Reason);
        (await Of("delete", ChangeState.Planned)).ShouldBe(Deletes);
        await _scene.Dispatcher.SendDue(HostScene.Cancel);
        (await Of("delete", ChangeState.Planned)).ShouldBe(Deletes);
    }

    [Fact]
    public async Task Should_not_be_approved_by_the_name_of_the_first_pass()
    {
        var (run, _) = await SecondPass("first");
        for (var i = 0; i < Deletes; i++) await _scene.Change(run, Kind.Contact, "delete", $"C{i}");
        await Planned(run);

        var old = await _scene.Ask("approve", $"{run.Value}");
        old.State.ShouldBe("refused");
        old.Result.ShouldNotBeNull().ShouldContain($"{run.Value}.2");
        (await Of("delete", ChangeState.Planned)).ShouldBe(Deletes);

        (await _scene.Ask("approve", $"{run.Value}.2")).State.ShouldBe("done");
        await _scene.Advance(run);
        (await Of("delete", ChangeState.Queued)).ShouldBe(Deletes);
    }

    [Fact]
    public async Task Should_let_keys_that_come_back_go_on_although_the_rest_is_held()
    {
        var (run, made) = await SecondPass("first");
        var key = await _scene.Change(run, Kind.Account, "update", made.Record);
        for (var i = 0; i < Deletes; i++) await _scene.Change(run, Kind.Contact, "delete", $"C{i}");

        await Planned(run);

        (await _scene.Run(run)).State.ShouldBe(RunState.Held);
        (await _scene.Of(key)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_not_ask_again_when_only_keys_come_back()
    {
        var (run, made) = await SecondPass("first");
        var key = await _scene.Change(run, Kind.Account, "update", made.Record);

        await Planned(run);

        (await _scene.Run(run)).State.ShouldBe(RunState.Loading);
        (await _scene.Of(key)).State.ShouldBe(ChangeState.Queued);
    }

    [Fact]
    public async Task Should_drop_only_the_later_pass_when_that_is_rejected()
    {
        var (run, made) = await SecondPass("first");
        var delete = await _scene.Change(run, Kind.Contact, "delete", "C");
        await Planned(run);

        (await _scene.Ask("approve", $"reject:{run.Value}.2")).State.ShouldBe("done");

        (await _scene.Of(delete)).State.ShouldBe(ChangeState.Cancelled);
        (await _scene.Of(made)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_not_cover_what_was_planned_after_the_plan_was_shown()
    {
        var run = (await _scene.Start())!.Value;
        var shown = await _scene.Change(run, Kind.Contact, "update", "C");
        await _scene.Planned(run);
        await _scene.Change(shown.Id, c => (c.Version, c.Fields) = (c.Version + 1, """{"phone":"other"}"""));

        var asked = await _scene.Ask("approve", $"{run.Value}");

        asked.State.ShouldBe("refused");
        asked.Result.ShouldNotBeNull().ShouldContain("changed since it was shown");
        (await _scene.Of(shown)).State.ShouldBe(ChangeState.Planned);
        (await _scene.Ask("approve", $"{run.Value}")).State.ShouldBe("done");
    }

    public void Dispose() => _scene.Dispose();

    // A run that was approved, has made a customer in Sage, and plans again to bring its key back.
    private async Task<(RunId Run, ChangeRow Made)> SecondPass(string why)
    {
        if (why != "first") await _scene.HadRuns();
        var run = (await _scene.Start("schedule", HostScene.AllStreams, why == "plan" ? RunKind.Plan : RunKind.Cycle))!.Value;
        var made = await _scene.Change(run, Kind.Account, "create", "ssm#7", Side.Sage50);
        for (var i = 0; why == "guard" && i < Deletes; i++) await _scene.Change(run, Kind.Product, "delete", $"P{i}");
        (await _scene.Planned(run)).State.ShouldBe(RunState.Held);
        (await _scene.Ask("approve", $"{run.Value}")).State.ShouldBe("done");
        await _scene.Advance(run);
        _scene.Time.Advance(TimeSpan.FromSeconds(5));
        foreach (var change in (await _scene.Rows<ChangeRow>()).Where(c => c.State == ChangeState.Queued))
            await _scene.Change(change.Id, c => (c.State, c.SettledAt) = (ChangeState.Applied, _scene.Now));
        await _scene.Advance(run);
        var again = await _scene.Run(run);
        (again.State, again.Pass).ShouldBe((RunState.Planning, 2));
        return (run, made);
    }

    private async Task Planned(RunId run)
    {
        await _scene.Set(run, StepPhase.Plan);
        await _scene.Advance(run);
    }

    private async Task<int> Of(string action, string state) => (await _scene.Rows<ChangeRow>()).Count(c => c.Kind == Kind.Contact && c.Action == action && c.State == state);
}
