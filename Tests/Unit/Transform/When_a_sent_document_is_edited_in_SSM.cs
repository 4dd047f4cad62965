using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "D13")]
public sealed class When_a_sent_document_is_edited_in_SSM : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(OrderState.QuotationOpen)]
    [InlineData(OrderState.OrderReceived)]
    public async Task Should_flow_to_Sage_while_Sage_accepts_it(string status)
    {
        await Document(status);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", ("reference", "PO 2"), ("comment", "Ring first"));
        await _scene.Plan(Kind.Order);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action, change.Fields).ShouldBe((Side.Sage50, "update", "{\"comment\":\"Ring first\",\"reference\":\"PO 2\"}"));
    }

    [Theory]
    [InlineData(OrderState.OrderPartAllocated)]
    [InlineData(OrderState.OrderDespatched)]
    [InlineData(OrderState.QuotationWon)]
    public async Task Should_be_rejected_and_restored_when_Sage_takes_no_changes_any_more(string status)
    {
        await Document(status);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", ("reference", "PO 2"));
        await _scene.Plan(Kind.Order);
        await Restored("PO 1");
    }

    [Theory]
    [InlineData("net", "99")]
    [InlineData("account", "8")]
    public async Task Should_be_rejected_where_Sage_alone_decides(string field, string value)
    {
        await Document(OrderState.QuotationOpen);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", (field, field == "net" ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : value));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Target.ShouldBe(Side.Ssm);
    }

    [Fact]
    public async Task Should_be_restored_when_Sage_refused_it()
    {
        await Document(OrderState.OrderReceived);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", ("reference", "PO 2"));
        await _scene.Plan(Kind.Order);
        await _scene.SetChanges(ChangeState.Refused);
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).Single(c => c.State == ChangeState.Refused).Target.ShouldBe(Side.Sage50);
        await _scene.Store.Write(db => db.Changes.Where(c => c.State == ChangeState.Refused).ExecuteDeleteAsync(StagingFile.Cancel), StagingFile.Cancel);
        await Restored("PO 1");
    }

    [Fact]
    public async Task Should_take_a_new_day_for_a_quotation_and_never_for_an_order()
    {
        await Document(OrderState.QuotationOpen);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", ("forecast", new DateOnly(2026, 9, 1)));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Target.ShouldBe(Side.Sage50);
        await _scene.Edit(Side.Ssm, Kind.Order, "5", ("forecast", null));
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).Single(c => c.State == ChangeState.Planned).Target.ShouldBe(Side.Ssm, "a quotation has to end on some day");
    }

    [Theory]
    [InlineData(OrderState.QuotationOpen, Side.Sage50)]
    [InlineData(OrderState.OrderDespatched, Side.Ssm)]
    [Trait("Rule", "D10")]
    public async Task Should_carry_a_quantity_to_its_line_while_Sage_accepts_it(string status, Side target)
    {
        await Document(status);
        await Line();
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "51", ("quantity", 5m));
        await _scene.Plan(Kind.OrderLine);
        var change = await _scene.OnlyChange();
        (change.Target, change.Fields).ShouldBe((target, target == Side.Ssm ? "{\"quantity\":3}" : "{\"quantity\":5}"));
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "51", ("quantity", 3m), ("price", 1m));
        await _scene.Plan(Kind.OrderLine);
        (await _scene.Changes()).Last(c => c.State == ChangeState.Planned).Target.ShouldBe(Side.Ssm, "prices are Sage's (D4)");
    }

    [Fact]
    [Trait("Rule", "D10")]
    public async Task Should_put_a_line_back_that_was_taken_out_of_a_document_that_lives_on()
    {
        await Document(OrderState.QuotationOpen);
        await Line();
        await _scene.Gone(Side.Ssm, Kind.OrderLine, "51");
        await _scene.Plan(Kind.OrderLine);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action, change.Record).ShouldBe((Side.Ssm, "create", "501"));
        var link = await _scene.LinkOf(Kind.OrderLine, "501");
        (link.SsmKey, link.Reason!.EndsWith("(D10)", StringComparison.Ordinal)).ShouldBe((null, true));
    }

    [Fact]
    [Trait("Rule", "D29")]
    public async Task Should_bring_a_deleted_document_back_with_its_lines()
    {
        await Document(OrderState.QuotationOpen);
        await Line();
        await _scene.Gone(Side.Ssm, Kind.Order, "5");
        await _scene.Gone(Side.Ssm, Kind.OrderLine, "51");
        await _scene.Plan(Kind.Order);
        await _scene.Plan(Kind.OrderLine);
        (await _scene.Changes()).Select(c => (c.Target, c.Action, c.Record)).ShouldBe([(Side.Ssm, "create", "1001"), (Side.Ssm, "create", "501")],
            "deleting in SSM never touches Sage");
    }

    [Fact]
    [Trait("Rule", "D6")]
    [Trait("Rule", "ORD-16")]
    public async Task Should_delete_in_SSM_only_what_Sage_says_it_deleted()
    {
        await Document(OrderState.OrderReceived);
        var row = await _scene.Row(Side.Sage50, Kind.Order, "1001");
        await _scene.Put(Side.Sage50, Kind.Order, row with { Gone = true, Filter = RowFilter.Deleted, ReadAt = _scene.Now.AddMinutes(1) });
        await _scene.Plan(Kind.Order);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action).ShouldBe((Side.Ssm, "delete"));
    }

    private async Task Line()
    {
        await _scene.Link(Kind.Product, "BOLT", "70");
        await _scene.Sage(Kind.OrderLine, "501", ("order", "1001"), ("position", 1m), ("product", "BOLT"), ("quantity", 3m), ("price", 4m));
        await _scene.Ssm(Kind.OrderLine, "51", ("order", "5"), ("position", 1m), ("product", "70"), ("quantity", 3m), ("price", 4m));
        await _scene.Linked(Kind.OrderLine, "501", "51");
    }

    private async Task Restored(string reference)
    {
        var change = await _scene.OnlyChange();
        (change.Target, change.Action, change.Fields).ShouldBe((Side.Ssm, "update", $"{{\"reference\":\"{reference}\"}}"));
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Class.ShouldBe(ConflictClass.Rejected);
    }

    private async Task Document(string status)
    {
        await _scene.Link(Kind.Account, "A", "7");
        await _scene.Link(Kind.Account, "B", "8");
        (string, object?)[] own = [("number", "Q1001"), ("status", status), ("reference", "PO 1"), ("comment", null), ("forecast", new DateOnly(2026, 8, 1)), ("net", 30m)];
        await _scene.Sage(Kind.Order, "1001", [("account", "A"), .. own]);
        await _scene.Ssm(Kind.Order, "5", [("account", "7"), .. own]);
        await _scene.Linked(Kind.Order, "1001", "5");
    }
}
