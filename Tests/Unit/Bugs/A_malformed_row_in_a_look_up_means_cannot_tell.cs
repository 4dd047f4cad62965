using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Rows that could not be read were dropped from the look-up, which then said that the record is not there, and it was made a second time.</summary>
[Trait("Rule", "I2")]
[Trait("Rule", "D7")]
public sealed class A_malformed_row_in_a_look_up_means_cannot_tell
{
    private const string Broken = """[{"id":4711,"extId":"P1","model":{"no":"text"}}]""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_stay_in_doubt_and_send_nothing(bool batched)
    {
        var (lost, broken) = (0, true);
        await using var scene = await TenantScene.Start(fault: call => call switch
        {
            { Verb: "POST", Resource: "products" or "products/bulk" } when lost++ == 0 => SsmFault.ResetAfter,
            { Verb: "GET", Resource: "products" } when broken && call.Query.Contains("extId", StringComparison.Ordinal) => OnePage(call),
            _ => null,
        }, batched: batched ? [Kind.Product] : []);
        var ids = await scene.Products("P1", "P2");

        await Handle(scene, ids, times: 3);
        (await scene.States()).ShouldBe([ChangeState.InDoubt, batched ? ChangeState.InDoubt : ChangeState.Applied]);
        (await scene.Changes.Of(ids[0])).Code.ShouldBe(SsmErrorCodes.MalformedRow);

        broken = false;
        await scene.HandleToTheEnd(ids);
        (await scene.States()).ShouldBe([ChangeState.Applied, ChangeState.Applied]);
        scene.ExtIds().ShouldBe(["P1", "P2"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_cost_only_the_record_that_it_may_be(bool batched)
    {
        await using var scene = await TenantScene.Start(fault: call => call is { Verb: "GET", Resource: "products" }
            && call.Query.Contains("P1'", StringComparison.Ordinal) ? OnePage(call) : null, batched: batched ? [Kind.Product] : []);
        var ids = await scene.Products("P1", "P2", "P3");
        await scene.Restarted();

        await Handle(scene, ids, times: 1);

        (await scene.States()).ShouldBe([ChangeState.Queued, ChangeState.Applied, ChangeState.Applied]);
        scene.Store.Calls.ShouldNotContain(c => c.Verb == "POST" && c.Resource != "login" && c.Body!.Contains("P1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_join_what_was_made_by_the_key_of_the_answer(bool batched)
    {
        TenantScene? running = null;
        await using var scene = await TenantScene.Start(fault: call => call is { Verb: "GET", Resource: "products" }
            && (call.Id is not null || call.Query.Contains("id IN", StringComparison.OrdinalIgnoreCase)) && MadeLast(call, "P1") ? Unreadable(call) : null,
            batched: batched ? [Kind.Product] : []);
        running = scene;
        var ids = await scene.Products("P1", "P2", "P3");

        await scene.HandleToTheEnd(ids);

        (await scene.States()).ShouldAllBe(s => s == ChangeState.Applied);
        scene.ExtIds().ShouldBe(["P1", "P2", "P3"], ignoreOrder: true);
        (await scene.Changes.Link("P1", Kind.Product)).SsmKey.ShouldBe($"{scene.Store.All("products").Single(p => (string?)p["extId"] == "P1")["id"]}");
        scene.Store.Calls.Count(c => c is { Verb: "POST" } && c.Applied).ShouldBe(batched ? 1 : 3);

        bool MadeLast(SsmCall call, string extId) => running!.Store.All("products").Any(p => (string?)p["extId"] == extId && (call.Id is null || (int)p["id"]! == call.Id));
    }

    private static SsmFault OnePage(SsmCall call) => SsmFault.Status(200, call.Query.Contains("page=0", StringComparison.Ordinal) ? Broken : "[]");

    private static SsmFault Unreadable(SsmCall call) => SsmFault.Status(200,
        call.Id is { } id ? $$"""{"id":{{id}},"model":{"no":"text"} }""" : call.Query.Contains("page=0", StringComparison.Ordinal) ? """[{"id":1,"model":{"no":"text"}}]""" : "[]");

    private static async Task Handle(TenantScene scene, long[] ids, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await scene.Handle(ids);
            scene.Changes.Time.Advance(TimeSpan.FromMinutes(10));
        }
    }
}
