using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform.Conflicts;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>Which quotations and orders of SSM may go to Sage, and what is said of those that may not (D5, D13, ORD-07, ORD-08).</summary>
public sealed class When_a_document_of_SSM_is_weighed : IAsyncLifetime
{
    private readonly PlanScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        _scene.Settings = _scene.Settings with { Quiet = TimeSpan.Zero, GoLive = new DateOnly(2020, 1, 1) };
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("country", "GB"), ("priceList", "TRADE"), ("currency", "GBP"), ("onHold", false));
        await _scene.Ssm(Kind.Account, "5", ("companyCode", "MUR001"), ("status", "Client"), ("country", "GB"), ("priceList", "1"));
        await _scene.Link(Kind.Account, "MUR001", "5");
        await _scene.Link(Kind.Product, "W-1", "70");
        await _scene.Ssm(Kind.Order, "9", ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        await _scene.Ssm(Kind.OrderLine, "91", ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "ORD-04")]
    [Trait("Rule", "ORD-14")]
    public async Task Should_be_planned_for_Sage_when_every_condition_is_met()
    {
        await _scene.Plan(Kind.Order);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action, change.State, change.Code, change.DueAt).ShouldBe((Side.Sage50, "create", ChangeState.Planned, null, null));
    }

    public static TheoryData<string, string, string, object?, string, string> Conditions() => new()
    {
        { Kind.Order, "9", "account", null, "ORD-07", "account" },
        { Kind.OrderLine, "91", "product", null, "D10", "product" },
        { Kind.OrderLine, "91", "product", "71", "PRD-01", "product" },
        { Kind.OrderLine, "91", "quantity", 0m, "D11", "quantity" },
        { Kind.OrderLine, "91", "quantity", 2.5m, "D11", "quantity" },
        { Kind.OrderLine, "91", "quantity", null, "D11", "quantity" },
        { Kind.OrderLine, "91", "order", "10", "D5", "lines" },
        { Kind.Order, "9", "currency", "EUR", "ORD-07", "currency" },
    };

    [Theory]
    [InlineData("W-1", LinkState.Linked, "72", ChangeState.Planned)]
    [InlineData("W-1", LinkState.SageOnly, null, ChangeState.Planned)]
    [InlineData("#W-1", LinkState.Linked, "72", ChangeState.Waiting)]
    [InlineData("W-1", LinkState.Gone, null, ChangeState.Waiting)]
    [Trait("Rule", "D29")]
    public async Task Should_take_a_line_whose_product_was_deleted_in_SSM_and_is_made_again(string code, string state, string? ssmKey, string expected)
    {
        await _scene.Ssm(Kind.Product, "70", ("stockCode", code));
        await _scene.Gone(Side.Ssm, Kind.Product, "70");
        await _scene.Store.Write(db => db.Links.Where(l => l.Kind == Kind.Product).ExecuteUpdateAsync(
            l => l.SetProperty(r => r.State, state).SetProperty(r => r.SsmKey, ssmKey), PlanScene.Cancel), PlanScene.Cancel);

        await _scene.Plan(Kind.Order);

        (await _scene.OnlyChange()).State.ShouldBe(expected);
    }

    [Theory]
    [InlineData(LinkState.Gone, false, "deleted in Sage")]
    [InlineData(LinkState.Gone, true, "deleted in Sage")]
    [InlineData(LinkState.SsmOnly, true, "deleted in SSM")]
    [Trait("Rule", "ORD-07")]
    public async Task Should_say_that_its_account_was_deleted(string state, bool goneInSsm, string said)
    {
        await _scene.Plan(Kind.Order);
        await _scene.SetChanges(ChangeState.Queued);
        await _scene.Store.Write(
            db => db.Links.Where(l => l.Kind == Kind.Account).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, state), PlanScene.Cancel), PlanScene.Cancel);
        if (goneInSsm) await _scene.Gone(Side.Ssm, Kind.Account, "5");

        await _scene.Plan(Kind.Order);

        var change = (await _scene.Changes()).Single(c => c.Action == "create");
        (change.State, change.Rule, change.Field).ShouldBe((ChangeState.Waiting, "ORD-07", "account"));
        change.Reason!.ShouldContain(said);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    [Trait("Rule", "ORD-07")]
    [Trait("Rule", "D5")]
    public async Task Should_wait_with_rule_and_field_and_go_when_it_is_met(string kind, string key, string field, object? value, string rule, string named)
    {
        var good = (await _scene.Image(Side.Ssm, kind, key))[field].Value;
        await _scene.Edit(Side.Ssm, kind, key, (field, value));
        await _scene.Plan(Kind.Order);
        var change = await _scene.OnlyChange();
        (change.State, change.Code, change.Rule, change.Field).ShouldBe((ChangeState.Waiting, Blocked.Code, rule, named));
        change.Reason.ShouldNotBeNull().ShouldEndWith(".");

        await _scene.Edit(Side.Ssm, kind, key, (field, good));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Planned);
    }

    [Theory]
    [Trait("Rule", "ORD-07")]
    [InlineData("country")]
    [InlineData("priceList")]
    public async Task Should_wait_for_what_its_account_lacks_in_Sage(string field)
    {
        await _scene.Edit(Side.Sage50, Kind.Account, "MUR001", (field, null));
        await _scene.Plan(Kind.Order);
        ((await _scene.OnlyChange()).State, (await _scene.OnlyChange()).Field).ShouldBe((ChangeState.Waiting, field));
        var version = (await _scene.OnlyChange()).Version;
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Version.ShouldBe(version, "the same reason is not written again");

        await _scene.Edit(Side.Sage50, Kind.Account, "MUR001", (field, "GB"));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Planned, "it is weighed again although the document itself did not change");
    }

    [Fact]
    [Trait("Rule", "ORD-07")]
    public async Task Should_wait_while_its_account_is_on_hold()
    {
        await _scene.Edit(Side.Sage50, Kind.Account, "MUR001", ("onHold", true));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).Field.ShouldBe("onHold");
    }

    [Fact]
    [Trait("Rule", "ORD-08")]
    public async Task Should_wait_for_a_potential_to_become_a_customer_and_for_a_customer_to_be_made()
    {
        await _scene.Ssm(Kind.Account, "6", ("status", "Potential"), ("country", "GB"), ("priceList", "1"));
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("account", "6"));
        await _scene.Plan(Kind.Order);
        ((await _scene.OnlyChange()).Rule, (await _scene.OnlyChange()).WaitsForKey).ShouldBe(("ORD-08", null));

        await _scene.Edit(Side.Ssm, Kind.Account, "6", ("status", "Client"));
        await _scene.Plan(Kind.Order);
        ((await _scene.OnlyChange()).WaitsForKind, (await _scene.OnlyChange()).WaitsForKey).ShouldBe((Kind.Account, "Ssm:6"));
    }

    [Fact]
    [Trait("Rule", "D13")]
    public async Task Should_keep_orders_in_SSM_when_quotations_only_may_go()
    {
        _scene.Settings = _scene.Settings with { OrdersFromSsm = false };
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("status", OrderState.OrderToSend));
        await _scene.Plan(Kind.Order);
        ((await _scene.OnlyChange()).State, (await _scene.OnlyChange()).Rule).ShouldBe((ChangeState.Waiting, "D13"));
    }

    [Fact]
    [Trait("Rule", "D5")]
    public async Task Should_wait_while_it_is_being_signed()
    {
        await _scene.Put(Side.Ssm, Kind.Order, await _scene.Row(Side.Ssm, Kind.Order, "9") with { Extra = """{"blocked":true}""", ReadAt = _scene.Now.AddMinutes(1) });
        await _scene.Plan(Kind.Order);
        ((await _scene.OnlyChange()).Rule, (await _scene.OnlyChange()).Field).ShouldBe(("D5", "blocked"));
    }

    [Theory]
    [Trait("Rule", "D5")]
    [InlineData(OrderState.Draft)]
    [InlineData(OrderState.QuotationOpen)]
    [InlineData(null)]
    public async Task Should_stay_in_SSM_in_any_other_status(string? status)
    {
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("status", status));
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.LinkOf(Kind.Order, "ssm#9")).State.ShouldBe(LinkState.SsmOnly);
    }

    [Fact]
    [Trait("Rule", "D5")]
    [Trait("Rule", "ORD-13")]
    public async Task Should_be_due_only_after_it_stood_unchanged_lines_included()
    {
        _scene.Settings = _scene.Settings with { Quiet = TimeSpan.FromSeconds(60) };
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).DueAt.ShouldBe(_scene.Now.AddSeconds(60));
        _scene.Time.Advance(TimeSpan.FromSeconds(30));
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "91", ("quantity", 3m));
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).DueAt.ShouldBe(_scene.Now.AddSeconds(60), "a line was edited meanwhile");
    }

    [Fact]
    [Trait("Rule", "ORD-04")]
    public async Task Should_try_a_refused_document_again_once_a_line_was_corrected()
    {
        await _scene.Plan(Kind.Order);
        await _scene.SetChanges(ChangeState.Refused);
        await _scene.Plan(Kind.Order);
        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Refused, "nothing changed");
        await _scene.Edit(Side.Ssm, Kind.OrderLine, "91", ("quantity", 3m));
        await _scene.Plan(Kind.Order);
        (await _scene.Changes()).Select(c => c.State).ShouldBe([ChangeState.Refused, ChangeState.Planned]);
    }

    [Fact]
    [Trait("Rule", "ORD-03")]
    [Trait("Rule", "ORD-13")]
    [Trait("Rule", "ORD-14")]
    public async Task Should_restore_what_is_edited_in_SSM_once_Sage_works_on_it()
    {
        await _scene.Sage(Kind.Order, "12", ("number", "Q12"), ("account", "MUR001"), ("status", OrderState.OrderPartAllocated), ("reference", "PO 1"));
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("number", "Q12"), ("status", OrderState.OrderPartAllocated));
        await _scene.Linked(Kind.Order, "12", "9");
        await _scene.Edit(Side.Ssm, Kind.Order, "9", ("reference", "PO 2"));
        await _scene.Plan(Kind.Order);
        var change = await _scene.OnlyChange();
        (change.Target, change.Action).ShouldBe((Side.Ssm, "update"));
        change.Fields.ShouldContain("PO 1");
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().Class.ShouldBe("rejected");
    }
}
