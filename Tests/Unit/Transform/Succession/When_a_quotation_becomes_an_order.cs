using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform.Succession;

[Trait("Rule", "D16")]
[Trait("Rule", "ORD-15")]
public sealed class When_a_quotation_becomes_an_order
{
    [Fact]
    public async Task Should_stay_the_same_document_when_Sage_keeps_the_number()
    {
        using var scene = await SuccessionScene.Start(OrderState.QuotationOpen);
        await scene.Document("1001", OrderState.OrderReceived);
        await scene.Run();
        var change = await scene.Plan.OnlyChange();
        (change.Target, change.Action, change.Fields).ShouldBe((Side.Ssm, "update", "{\"status\":\"OrderReceived\"}"), "the external id stays Q1001 (D8)");
    }

    [Fact]
    public async Task Should_let_the_new_order_take_over_the_record_and_its_lines()
    {
        using var scene = await SuccessionScene.Start();
        await Converted(scene);
        await scene.Run();
        var change = await scene.Plan.OnlyChange();
        (change.Kind, change.Target, change.Action, change.Fields).ShouldBe((Kind.Order, Side.Ssm, "update", "{\"status\":\"OrderReceived\"}"));
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005");
        (await scene.LinkOf(Kind.OrderLine, "51")).SageKey.ShouldBe("601");
        (await scene.LinkOf(Kind.OrderLine, "52")).SageKey.ShouldBe("602");
        var old = await scene.Plan.LinkOf(Kind.Order, "succeeded#1001");
        (old.SageKey, old.SsmKey, old.State, old.Reason).ShouldBe(("1001", null, LinkState.Succeeded, "became order 1005 (D16)"));
        (await scene.Plan.Rows<AuditRow>()).ShouldContain(a => a.What == "succeeded" && a.Record == "ssm#5");
    }

    [Fact]
    public async Task Should_never_bring_the_old_quotation_back()
    {
        using var scene = await SuccessionScene.Start();
        await Converted(scene);
        await scene.Run();
        await scene.Plan.SetChanges(ChangeState.Applied);
        await scene.Plan.Edit(Side.Sage50, Kind.Order, "1001", ("net", 31m));
        await scene.Plan.Edit(Side.Sage50, Kind.OrderLine, "501", ("quantity", 9m));
        await scene.Line("503", "1001", 3m, "NUT", 1m);
        await scene.Run();
        await scene.Plan.Gone(Side.Sage50, Kind.Order, "1001");
        await scene.Plan.Gone(Side.Sage50, Kind.OrderLine, "502");
        await scene.Run();
        (await scene.Plan.Changes()).ShouldAllBe(c => c.Record == "ssm#5");
        (await scene.Plan.LinkOf(Kind.OrderLine, "succeeded#501")).State.ShouldBe(LinkState.Succeeded);
        (await scene.Plan.LinkOf(Kind.OrderLine, "503")).State.ShouldBe(LinkState.Succeeded);
        (await scene.Plan.LinkOf(Kind.Order, "succeeded#1001")).State.ShouldBe(LinkState.Gone);
    }

    [Fact]
    public async Task Should_create_the_lines_that_came_and_delete_those_that_went()
    {
        using var scene = await SuccessionScene.Start();
        await scene.Document("1005", OrderState.OrderReceived);
        await scene.Line("601", "1005", 1m, "NUT", 3m);
        await scene.Line("602", "1005", 2m, "NUT", 8m);
        await scene.Run();
        var lines = (await scene.Plan.Changes()).Where(c => c.Kind == Kind.OrderLine).Select(c => (c.Action, c.Record)).Order().ToList();
        lines.ShouldBe([("create", "602"), ("delete", "ssm#51"), ("update", "ssm#52")]);
        (await scene.LinkOf(Kind.OrderLine, "52")).SageKey.ShouldBe("601", "product and quantity agree, the position moved");
    }

    [Fact]
    public async Task Should_take_any_other_repeat_of_the_marker_for_a_document_of_its_own()
    {
        using var scene = await SuccessionScene.Start();
        await Converted(scene);
        await scene.Document("1002", OrderState.QuotationOpen);
        await scene.Document("1006", OrderState.OrderReceived);
        await scene.Run();
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005", "the order with the lowest number is the converted one");
        (await scene.Plan.Changes()).Where(c => c is { Kind: Kind.Order, Action: "create" }).Select(c => c.Record).Order().ShouldBe(["1002", "1006"]);
    }

    [Fact]
    public async Task Should_not_take_over_a_quotation_born_in_Sage()
    {
        using var scene = await SuccessionScene.Start(bornInSsm: false);
        await scene.Document("1005", OrderState.OrderReceived);
        await scene.Run();
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1001");
        (await scene.Plan.OnlyChange()).Record.ShouldBe("1005");
    }

    [Fact]
    public async Task Should_take_over_from_a_quotation_that_Sage_removed()
    {
        using var scene = await SuccessionScene.Start(OrderState.QuotationOpen);
        foreach (var line in new[] { "501", "502" }) await scene.Plan.Gone(Side.Sage50, Kind.OrderLine, line);
        await scene.Plan.Gone(Side.Sage50, Kind.Order, "1001");
        await Converted(scene);
        await scene.Run();
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005");
        (await scene.Plan.OnlyChange()).Fields.ShouldBe("{\"status\":\"OrderReceived\"}");
    }

    [Fact]
    public async Task Should_wait_a_cycle_when_the_quotation_was_read_before_it_was_converted()
    {
        using var scene = await SuccessionScene.Start(OrderState.QuotationOpen);
        await scene.Document("1005", OrderState.OrderReceived, readLater: TimeSpan.FromMinutes(1));
        await scene.Plan.Plan(Kind.Order);
        (await scene.Plan.Changes()).ShouldBeEmpty();
        scene.Plan.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Document("1001", OrderState.QuotationWon);
        await scene.Run();
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005");
    }

    [Fact]
    public async Task Should_stay_deleted_when_the_quotation_was_deleted_in_SSM()
    {
        using var scene = await SuccessionScene.Start(OrderState.QuotationOpen);
        await scene.Plan.Gone(Side.Ssm, Kind.Order, "5");
        foreach (var line in new[] { "51", "52" }) await scene.Plan.Gone(Side.Ssm, Kind.OrderLine, line);
        await scene.Run();
        await scene.Document("1001", OrderState.QuotationWon);
        await Converted(scene);
        await scene.Run();
        (await scene.Plan.Changes()).ShouldBeEmpty("one sale, one document, and that one is deleted (ACC-22)");
    }

    [Fact]
    public async Task Should_take_over_when_the_links_were_lost()
    {
        using var scene = await SuccessionScene.Start(linked: false);
        await Converted(scene);
        await scene.Run();
        (await scene.LinkOf(Kind.Order, "5")).SageKey.ShouldBe("1005");
        ((await scene.LinkOf(Kind.OrderLine, "51")).SageKey, (await scene.LinkOf(Kind.OrderLine, "52")).SageKey).ShouldBe(("601", "602"));
        (await scene.Plan.Changes()).Where(c => ChangeState.Open.Contains(c.State)).Select(c => (c.Kind, c.Target, c.Action)).ShouldBe([(Kind.Order, Side.Ssm, "update")]);
    }

    private static async Task Converted(SuccessionScene scene)
    {
        await scene.Document("1005", OrderState.OrderReceived);
        await scene.Line("601", "1005", 1m, "BOLT", 3m);
        await scene.Line("602", "1005", 2m, "NUT", 3m);
    }
}
