using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>
/// Changes quotations and orders that stand in Sage: fields of the header, and the quantity of one line at Sage's price for it (D4, D10, D13).
/// What Sage does not take any more is <see cref="FailureClass.Refused"/>.
/// </summary>
public sealed class SageDocumentEdits(SageAccess sage, IDocumentTarget documents)
{
    public static bool Covers(string kind) => kind is Kind.Order or Kind.OrderLine;

    public async Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken)
    {
        if (kind == Kind.Order) return (await documents.Get(key, cancellationToken))?.Header;
        if (await Item(key, cancellationToken) is not { } item) return null;
        return (await documents.Get(Text(item.OrderNumber), cancellationToken))?.Lines.FirstOrDefault(l => l.Key == key);
    }

    public async Task Update(WriteRequest request, string key, CancellationToken cancellationToken)
    {
        if (request.Kind == Kind.Order)
        {
            await sage.Writer.UpdateOrder(CanonicalMapper.SageOrderChange(request.Image, await Order(Number(key), cancellationToken)), cancellationToken);
            return;
        }
        var item = await Item(key, cancellationToken) ?? throw Refused(LoadCodes.Vanished, key, "is not in Sage any more");
        var order = await Order(item.OrderNumber, cancellationToken);
        var line = await Line(order, item, request.Image["quantity"].Value as decimal? ?? 0, cancellationToken);
        await sage.Writer.UpdateOrderLine(order.OrderNumber, line, cancellationToken);
    }

    private async Task<OrderLineWrite> Line(SalesOrder order, SopItem item, decimal quantity, CancellationToken cancellationToken)
    {
        if (!decimal.IsInteger(item.QtyOrder) || item.ServiceFlag != 0 || item.StockCode is not { } code)
            throw Refused(LoadCodes.UnfitLine, Text(item.ItemId), "is a service, or has a quantity that SSM cannot hold (D11). Change it in Sage");
        if (quantity <= 0 || !decimal.IsInteger(quantity))
            throw Refused(LoadCodes.UnfitLine, Text(item.ItemId),
                "needs a whole quantity above 0. To take it out, cancel the document and issue a new one");
        var prices = await sage.Prices.PricesOf(order.AccountRef, [new(code, quantity)], cancellationToken);
        var defaults = await sage.LineDefaults.Resolve(order.AccountRef, code, cancellationToken);
        if (prices[0] is not { UnitPrice: not 0 } price || defaults is null)
            throw Refused(LoadCodes.NoPrice, Text(item.ItemId),
                $"has no price for {quantity.ToString(CultureInfo.InvariantCulture)} of {code} in Sage. Give it one there");
        return CanonicalMapper.SageOrderLineChange(item, quantity, price, defaults);
    }

    private async Task<SalesOrder> Order(int number, CancellationToken cancellationToken)
    {
        await foreach (var row in sage.Reader.Read<SalesOrder>(new(new SageCondition("ORDER_NUMBER", SageOperator.Equal, number)), cancellationToken)) return row;
        throw Refused(LoadCodes.Vanished, Text(number), "is not in Sage any more");
    }

    private async Task<SopItem?> Item(string key, CancellationToken cancellationToken)
    {
        // Carriage is a part of its header and no row of its own.
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        await foreach (var row in sage.Reader.Read<SopItem>(new(new SageCondition("ITEMID", SageOperator.Equal, id)), cancellationToken)) return row;
        return null;
    }

    private static TargetException Refused(string code, string key, string what) =>
        new(FailureClass.Refused, code, $"{key} {what}. Sage's values are restored in SSM.") { Rule = "D10" };

    private static int Number(string key) => int.Parse(key, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
