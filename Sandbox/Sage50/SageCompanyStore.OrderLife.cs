using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;
using Sage50Etl.Sandbox.Sage50.Http;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>Marks a quotation won, lost, open again or past its day.</summary>
    public bool MarkQuotation(int quotation, SageQuoteStatus status) =>
        EditOrder(quotation, ("QUOTE_STATUS_ID", (int)status), ("QUOTE_STATUS", QuoteStatuses[(int)status]));

    /// <summary>Lets a quotation run out: its day was yesterday and Sage calls it invalid.</summary>
    public bool ExpireQuotation(int quotation) => InTransaction(() =>
        EditOrder(quotation, ("QUOTE_EXPIRY_DATE", DateOnly.FromDateTime(Now).AddDays(-1))) && MarkQuotation(quotation, SageQuoteStatus.Invalid));

    /// <summary>Cancels an order, as DELETE over HyperAccounts does; the row stays.</summary>
    public bool CancelOrder(int orderNumber) => EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 3), ("ALLOCATED_STATUS", "Cancelled"));

    public bool HoldOrder(int orderNumber) => EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 4), ("ALLOCATED_STATUS", "Held"));

    /// <summary>Sets RECORD_DELETED on an order and its lines, the other way in which a deletion may show (sage50-access 2.6).</summary>
    public bool FlagOrderDeleted(int orderNumber) => InTransaction(() =>
    {
        Execute("UPDATE SOP_ITEM SET RECORD_DELETED = 1, RECORD_MODIFY_DATE = @at WHERE ORDER_NUMBER = @n", ("n", orderNumber), ("at", Now));
        return EditOrder(orderNumber, ("RECORD_DELETED", 1));
    });

    /// <summary>
    /// "Copy" at the order screen: a new document dated today with the same texts, the marker among them (D16), and the same lines, neither
    /// allocated nor despatched. Returns its number.
    /// </summary>
    public int CopyOrder(int orderNumber) => InTransaction(() =>
    {
        var row = Rows("SALES_ORDER", $"ORDER_NUMBER = {orderNumber}").SingleOrDefault() ?? throw NoOrder(orderNumber);
        var (number, quotation) = (NextOrderNumber(), row["ORDER_TYPE_CODE"] is 9L);
        Insert(SageSchema.Table("SALES_ORDER"),
        [
            .. Copy(row), ("ORDER_NUMBER", number), ("ORDER_DATE", DateOnly.FromDateTime(Now)), ("QUOTE_STATUS_ID", quotation ? 1 : 0),
            ("QUOTE_STATUS", QuoteStatuses[quotation ? 1 : 0]), ("ALLOCATED_STATUS_CODE", 0), ("ALLOCATED_STATUS", ""), ("DESPATCH_STATUS_CODE", 0),
            ("DESPATCH_STATUS", ""), ("DESPATCH_DATE", null), ("INVOICE_NUMBER", ""), ("INVOICE_NUMBER_NUMERIC", 0),
        ]);
        foreach (var line in Rows("SOP_ITEM", $"ORDER_NUMBER = {orderNumber} ORDER BY ITEM_NUMBER"))
            Insert(SageSchema.Table("SOP_ITEM"),
            [
                .. Copy(line), ("ORDER_NUMBER", number), ("ITEMID", Next("SOP_ITEM", "ITEMID")), ("QTY_ALLOCATED", 0), ("QTY_DELIVERED", 0),
                ("QTY_LAST_DESPATCH", 0),
            ]);
        return number;
    });

    /// <summary>Adds a line at the end of an order and its totals. Returns its ITEMID.</summary>
    public int AddOrderLine(int orderNumber, SageOrderLine line)
    {
        ChangeLines(orderNumber, (order, lines) =>
            [.. lines, FromStock(line, Convert.ToDecimal(order["FOREIGN_RATE"], CultureInfo.InvariantCulture))]);
        return (int)(long)Scalar("SELECT MAX(ITEMID) FROM SOP_ITEM WHERE ORDER_NUMBER = @n", ("n", orderNumber))!;
    }

    /// <summary>Changes a line, its position counted from 1, and the order's totals. What is null stays.</summary>
    public void EditOrderLine(int orderNumber, int itemNumber, decimal? quantity = null, decimal? unitPrice = null, decimal? discountRate = null) =>
        ChangeLines(orderNumber, (_, lines) => itemNumber < 1 || itemNumber > lines.Count
            ? throw NoLine(orderNumber, itemNumber)
            : [.. lines.Select((l, i) => i + 1 != itemNumber ? l : l with
            {
                Quantity = quantity ?? l.Quantity, UnitPrice = unitPrice ?? l.UnitPrice, DiscountRate = discountRate ?? l.DiscountRate, NetAmount = null,
            })]);

    /// <summary>Removes a line, its position counted from 1; the lines after it move up and keep their ITEMID.</summary>
    public void RemoveOrderLine(int orderNumber, int itemNumber) =>
        ChangeLines(orderNumber, (_, lines) => itemNumber < 1 || itemNumber > lines.Count
            ? throw NoLine(orderNumber, itemNumber)
            : [.. lines.Where((_, i) => i + 1 != itemNumber)]);

    private void ChangeLines(
        int orderNumber, Func<IReadOnlyDictionary<string, object?>, IReadOnlyList<DocumentLine>, IReadOnlyList<DocumentLine>> change) => InTransaction(() =>
    {
        var order = Rows("SALES_ORDER", $"ORDER_NUMBER = {orderNumber}").SingleOrDefault() ?? throw NoOrder(orderNumber);
        StoredOrder.Rewrite(this, order, change(order, StoredOrder.Lines(this, orderNumber)));
        return true;
    });

    private void EditLine(int orderNumber, int itemNumber, params (string Column, object? Value)[] changes)
    {
        (string, object?)[] key = [("n", orderNumber), ("i", itemNumber)];
        if (!Edit(SageSchema.Table("SOP_ITEM"), "ORDER_NUMBER = @n AND ITEM_NUMBER = @i", key, changes)) throw NoLine(orderNumber, itemNumber);
    }

    private static ArgumentException NoLine(int orderNumber, int itemNumber) =>
        new($"Order {orderNumber} of the sample company has no line {itemNumber}.", nameof(itemNumber));
}
