using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public sealed class When_orders_are_written_to_a_company : IAsyncLifetime
{
    private SimulatedSage _sage = null!;
    private HyperAccountsFault? _fault;

    public async ValueTask InitializeAsync()
    {
        _sage = await SimulatedSage.Start(fault: call => call.Verb is "POST" or "PATCH" && call.Path.StartsWith("/api/salesOrder", StringComparison.OrdinalIgnoreCase) ? _fault : null);
        _sage.Customer();
        _sage.Store.AddProduct("SCENE-1", "Scene product", 12.5m, ("UNIT_OF_SALE", "Box"));
        _sage.Store.AddProduct("SCENE-2", "Other product", 3m);
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact, Trait("Rule", "ORD-04")]
    public async Task Should_read_back_a_quotation_as_it_was_written()
    {
        var number = await _sage.Writer.CreateOrder(Quotation, Reading.Token);
        var order = await _sage.Reader.One<SalesOrder>(ByMarker);
        (order.OrderNumber, order.OrderTypeCode, order.QuoteStatusId, order.AccountRef, order.OrderDate, order.QuoteExpiryDate)
            .ShouldBe((number, (int?)9, 1, "SCENE1", new DateOnly(2026, 3, 16), new DateOnly(2026, 4, 15)));
        (order.CustOrderNumber, order.TakenBy, order.Notes1, order.DelName, order.DelAddress1, order.ContactName, order.Name)
            .ShouldBe(("PO 1", "Priya", "Mind the step", "Depot", "2 Scene Street", "Una Wexley", "Scene Ltd"));
        (order.ItemsNet, order.ItemsTax, order.InvoiceGross, order.Currency).ShouldBe((55.5m, 10.5m, 66m, 1));
        var lines = await _sage.Reader.All<SopItem>(LinesOf(number));
        lines.Select(l => (l.ItemNumber, l.StockCode, l.Description, l.QtyOrder, l.UnitPrice, l.DiscountRate, l.NetAmount, l.TaxCode, l.NominalCode)).ShouldBe(
        [
            (1, "SCENE-1", "Scene product", 5m, 11.67m, 10m, 52.5m, 1, "4000"), (2, "SCENE-2", "By hand", 1m, 3m, 0m, 3m, 0, "4001"),
        ]);
    }

    [Fact]
    public async Task Should_read_back_the_same_positions_when_only_published_properties_come()
    {
        await using var sage = await SimulatedSage.Start(new HyperAccountsSwitches { PublishedPropertiesOnly = true });
        sage.Customer();
        foreach (var code in (string[])["SCENE-1", "SCENE-2"]) sage.Store.AddProduct(code, code, 1m);
        var number = await sage.Writer.CreateOrder(Quotation, Reading.Token);
        (await sage.Reader.All<SopItem>(LinesOf(number))).Select(l => (l.ItemNumber, l.StockCode, l.NetAmount)).ShouldBe([(1, "SCENE-1", 52.5m), (2, "SCENE-2", 3m)]);
        (await sage.Reader.One<SalesOrder>(ByMarker)).OrderTypeCode.ShouldBe(9);
    }

    [Fact, Trait("Rule", "D10")]
    public async Task Should_change_header_and_lines_until_the_order_is_allocated()
    {
        var number = await _sage.Writer.CreateOrder(Quotation, Reading.Token);
        var lines = await _sage.Reader.All<SopItem>(LinesOf(number));
        await _sage.Writer.UpdateOrder(new OrderWrite { OrderNumber = number, AccountRef = "SCENE1", Notes1 = "", Notes2 = "Ring first" }, Reading.Token);
        await _sage.Writer.UpdateOrderLine(number, Line("SCENE-2", 4, 2.5m) with { ItemId = lines[1].ItemId }, Reading.Token);
        await _sage.Writer.AddOrderLine(number, Line("SCENE-1", 1, 12.5m), Reading.Token);
        var order = await _sage.Reader.One<SalesOrder>(ByMarker);
        (order.Notes1, order.Notes2, order.TakenBy, order.ItemsNet).ShouldBe((null, "Ring first", "Priya", 75m));
        var now = await _sage.Reader.All<SopItem>(LinesOf(number));
        now.Select(l => (l.StockCode, l.QtyOrder, l.NetAmount)).ShouldBe([("SCENE-1", 5m, 52.5m), ("SCENE-2", 4m, 10m), ("SCENE-1", 1m, 12.5m)]);
        now.Take(2).Select(l => l.ItemId).ShouldBe(lines.Select(l => l.ItemId));
        _sage.Store.AllocateLine(number, 1, 1);
        foreach (var write in (Func<Task>[])
                 [
                     () => _sage.Writer.UpdateOrder(new OrderWrite { OrderNumber = number, AccountRef = "SCENE1", Notes1 = "Late" }, Reading.Token),
                     () => _sage.Writer.AddOrderLine(number, Line("SCENE-1", 1, 1), Reading.Token),
                 ])
            Refused(await Should.ThrowAsync<SageException>(write), HyperAccountsCodes.RefusedBySage, "allocated");
    }

    [Fact, Trait("Rule", "D10")]
    public async Task Should_change_the_right_line_after_a_person_removed_one_before_it()
    {
        var number = await _sage.Writer.CreateOrder(Quotation, Reading.Token);
        var lines = await _sage.Reader.All<SopItem>(LinesOf(number));
        _sage.Store.RemoveOrderLine(number, 1);
        await _sage.Writer.UpdateOrderLine(number, Line("SCENE-2", 9, 3) with { ItemId = lines[1].ItemId }, Reading.Token);
        var left = (await _sage.Reader.All<SopItem>(LinesOf(number))).ShouldHaveSingleItem();
        (left.ItemId, left.StockCode, left.QtyOrder).ShouldBe((lines[1].ItemId, "SCENE-2", 9m));
        var failure = await Should.ThrowAsync<SageException>(_sage.Writer.UpdateOrderLine(number, Line("SCENE-1", 1, 1) with { ItemId = lines[0].ItemId }, Reading.Token));
        Refused(failure, HyperAccountsCodes.UnknownReference, "no line");
    }

    [Theory]
    [InlineData("NOBODY", "SCENE-1", 1, "4000", HyperAccountsCodes.UnknownReference, "Customer NOBODY")]
    [InlineData("SCENE1", "NO-SUCH", 1, "4000", HyperAccountsCodes.UnknownReference, "Product NO-SUCH")]
    [InlineData("SCENE1", "SCENE-1", 87, "4000", HyperAccountsCodes.RefusedBySage, "Tax code 87")]
    [InlineData("SCENE1", "SCENE-1", 1, "9", HyperAccountsCodes.UnknownReference, "Nominal code 9")]
    [InlineData("ONHOLD", "SCENE-1", 1, "4000", HyperAccountsCodes.RefusedBySage, "on hold")]
    [InlineData("INACTIVE", "SCENE-1", 1, "4000", HyperAccountsCodes.RefusedBySage, "inactive")]
    public async Task Should_be_refused_what_Sage_does_not_have(string account, string stock, int tax, string nominal, string code, string says)
    {
        _sage.Customer("ONHOLD", ("ACCOUNT_ON_HOLD", 1));
        _sage.Customer("INACTIVE", ("INACTIVE_FLAG", 1));
        _sage.Store.Delete("TAX_CODE", "T87");
        var before = _sage.Store.Rows("SALES_ORDER").Count;
        var order = new OrderWrite { AccountRef = account, Lines = [Line(stock, 1, 1) with { TaxCode = tax, NominalCode = nominal }] };
        Refused(await Should.ThrowAsync<SageException>(_sage.Writer.CreateOrder(order, Reading.Token)), code, says);
        _sage.Store.Rows("SALES_ORDER").Count.ShouldBe(before);
        _sage.Store.Calls[^1].EffectApplied.ShouldBeFalse();
    }

    [Theory, Trait("Rule", "D16")]
    [InlineData(HyperAccountsFaultKind.ResetAfter, 1)]
    [InlineData(HyperAccountsFaultKind.ResetBefore, 0)]
    [InlineData(HyperAccountsFaultKind.Status, 1)]
    public async Task Should_be_in_doubt_and_found_by_the_marker_when_the_answer_is_lost(HyperAccountsFaultKind kind, int made)
    {
        _fault = new HyperAccountsFault(kind) { AfterEffect = true };
        (await Should.ThrowAsync<SageException>(_sage.Writer.CreateOrder(Quotation, Reading.Token))).Failure.ShouldBe(SageFailure.InDoubt);
        _fault = null;
        (await _sage.Reader.All<SalesOrder>(ByMarker)).Count.ShouldBe(made);
        var call = _sage.Store.Calls.Single(c => c.Verb == "POST" && c.Path.Contains("salesOrder", StringComparison.Ordinal) && !c.Path.Contains("search", StringComparison.Ordinal));
        (call.EffectApplied, call.CreatedKey is not null, call.Success).ShouldBe((made == 1, made == 1, false));
    }

    [Theory, Trait("Rule", "D16")]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Should_find_a_converted_quotation_by_its_marker(bool keepNumber, int documents)
    {
        var quote = await _sage.Writer.CreateOrder(Quotation, Reading.Token);
        var number = _sage.Store.ConvertQuotation(quote, keepNumber);
        var found = await _sage.Reader.All<SalesOrder>(ByMarker);
        found.Count.ShouldBe(documents);
        found.Single(o => o.OrderNumber == number).OrderTypeCode.ShouldBe(0);
        if (!keepNumber) found.Single(o => o.OrderNumber == quote).QuoteStatusId.ShouldBe(2);
        _sage.Store.CopyOrder(number);
        (await _sage.Reader.All<SalesOrder>(ByMarker)).Count.ShouldBe(documents + 1);
    }

    private static SageQuery ByMarker => new(new SageCondition("ANALYSIS_3", SageOperator.Equal, "SSMQ:77"));

    private static SageQuery LinesOf(int number) => new(new SageCondition("ORDER_NUMBER", SageOperator.Equal, number));

    private static OrderLineWrite Line(string code, decimal quantity, decimal price) =>
        new() { StockCode = code, Quantity = quantity, UnitPrice = price, TaxCode = 1, TaxRate = 20, NominalCode = "4000" };

    private static void Refused(SageException failure, string code, string says)
    {
        (failure.Failure, failure.Code).ShouldBe((SageFailure.Refused, code), failure.Message);
        failure.Message.ShouldContain(says);
    }

    private static readonly OrderWrite Quotation = new()
    {
        Quotation = true, AccountRef = "SCENE1", QuoteExpiryDate = new(2026, 4, 15), CustomerOrderNumber = "PO 1", TakenBy = "Priya", Notes1 = "Mind the step",
        DeliveryName = "Depot", DeliveryAddress1 = "2 Scene Street", ContactName = "Una Wexley", Analysis3 = "SSMQ:77",
        Lines =
        [
            // 5 x 11.67 less 10 % is 52.515: the net that is sent stands, not the one Sage would work out.
            Line("SCENE-1", 5, 11.67m) with { DiscountRate = 10, NetAmount = 52.5m },
            Line("SCENE-2", 1, 3m) with { Description = "By hand", TaxCode = 0, TaxRate = 0, NominalCode = "4001" },
        ],
    };
}
