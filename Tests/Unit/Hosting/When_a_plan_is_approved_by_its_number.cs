using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "design 4.4")]
public sealed class When_a_plan_is_approved_by_its_number : IDisposable
{
    private readonly HostScene _scene = new();

    [Fact]
    public async Task Should_apply_that_plan()
    {
        var held = await _scene.Planned(await _scene.Start());
        var asked = await _scene.Ask("approve", $"{held.Id}");
        (asked.State, asked.RunId).ShouldBe(("done", held.Id));
        (await _scene.Run(new RunId(held.Id))).ApprovedAt.ShouldBe(_scene.Now);
    }

    [Fact]
    public async Task Should_drop_that_plan()
    {
        var held = await _scene.Planned(await _scene.Start());
        (await _scene.Ask("approve", "reject:999")).State.ShouldBe("refused");
        (await _scene.Ask("approve", $"reject:{held.Id}")).Result.ShouldBe("rejected");
        (await _scene.Run(new RunId(held.Id))).State.ShouldBe(RunState.Cancelled);
    }

    [Fact]
    public async Task Should_say_how_the_plan_on_record_differs_and_apply_nothing()
    {
        var first = await _scene.Start();
        await _scene.Change(first, Kind.Product, "create", "SAME", more: c => c.Fields = """{"name":"a"}""");
        await _scene.Change(first, Kind.Product, "update", "DIFFERENT", more: c => c.Fields = """{"name":"a"}""");
        await _scene.Change(first, Kind.Product, "update", "REMOVED");
        await _scene.Planned(first);
        await _scene.Ask("approve", "reject");
        var second = await _scene.Start();
        await _scene.Change(second, Kind.Product, "create", "SAME", more: c => c.Fields = """{"name":"a"}""");
        await _scene.Change(second, Kind.Product, "update", "DIFFERENT", more: c => c.Fields = """{"name":"b"}""");
        await _scene.Change(second, Kind.Product, "create", "ADDED");
        var held = await _scene.Planned(second);

        var asked = await _scene.Ask("approve", $"{first!.Value}");

        (asked.State, asked.RunId).ShouldBe(("refused", held.Id));
        asked.Result.ShouldNotBeNull().ShouldContain($"plan {first.Value} is cancelled and the plan on record is that of run {held.Id}: "
            + "1 added (product ADDED in Ssm), 1 removed (product REMOVED in Ssm), 1 different (product DIFFERENT in Ssm). Nothing was applied");
        (await _scene.Run(second)).ApprovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Should_say_when_there_is_no_such_plan_any_more()
    {
        var held = await _scene.Planned(await _scene.Start());
        (await _scene.Ask("approve", "999")).Result.ShouldBe($"there is no plan 999 of this company; the plan on record is that of run {held.Id}");
        await _scene.Ask("approve", "reject");
        (await _scene.Ask("approve", $"{held.Id}")).Result.ShouldBe($"plan {held.Id} is cancelled already; no plan of this company is held now");
        (await _scene.Ask("approve", "the one from Monday")).Result.ShouldNotBeNull().ShouldContain("names no plan");
    }

    public void Dispose() => _scene.Dispose();
}
