using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;
using Sage50Etl.Sandbox.Sage50.Http;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>Allocates every line of an order in full; from then on an update over HyperAccounts is refused.</summary>
    public bool AllocateOrder(int orderNumber) => InTransaction(() =>
    {
        Execute("UPDATE SOP_ITEM SET QTY_ALLOCATED = QTY_ORDER - QTY_DELIVERED, RECORD_MODIFY_DATE = @at WHERE ORDER_NUMBER = @n",
            ("n", orderNumber), ("at", Now));
        return EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 2), ("ALLOCATED_STATUS", "Full"));
    });

    /// <summary>Allocates a part of one line, its position counted from 1.</summary>
    public bool AllocateLine(int orderNumber, int itemNumber, decimal quantity) => InTransaction(() =>
    {
        EditLine(orderNumber, itemNumber, ("QTY_ALLOCATED", quantity));
        return EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", 1), ("ALLOCATED_STATUS", "Part"));
    });

    /// <summary>Despatches a part of one line and makes the invoice for it (type 1, not posted yet). Returns the invoice's number.</summary>
    public int DespatchLine(int orderNumber, int itemNumber, decimal quantity) => InTransaction(() =>
    {
        var lines = StoredOrder.Lines(this, orderNumber);
        if (itemNumber < 1 || itemNumber > lines.Count) throw NoLine(orderNumber, itemNumber);
        var line = lines[itemNumber - 1];
        var left = line.Quantity - line.QtyDelivered;
        if (quantity <= 0 || quantity > left)
            throw new ArgumentException($"Line {itemNumber} of order {orderNumber} has {left} left to despatch, not {quantity}.", nameof(quantity));
        return Despatch(orderNumber, [(line, quantity)]);
    });

    /// <summary>Despatches what is left of an order and makes its invoice (type 1, not posted yet). Returns the invoice's number.</summary>
    public int CompleteOrder(int orderNumber) => InTransaction(() =>
        Despatch(orderNumber,
            [.. StoredOrder.Lines(this, orderNumber).Where(l => l.Quantity == 0 || l.Quantity > l.QtyDelivered).Select(l => (l, l.Quantity - l.QtyDelivered))]));

    private int Despatch(int orderNumber, IReadOnlyList<(DocumentLine Line, decimal Quantity)> goods)
    {
        var order = Rows("SALES_ORDER", $"ORDER_NUMBER = {orderNumber}").SingleOrDefault() ?? throw NoOrder(orderNumber);
        var number = WriteInvoice(order, goods);
        foreach (var (line, quantity) in goods)
            Execute("""
                UPDATE SOP_ITEM SET QTY_ALLOCATED = MAX(0, QTY_ALLOCATED - @q), QTY_DELIVERED = QTY_DELIVERED + @q, QTY_LAST_DESPATCH = @q,
                RECORD_MODIFY_DATE = @at WHERE ITEMID = @i
                """, ("q", quantity), ("i", line.ItemId), ("at", Now));
        var done = (long)Scalar("SELECT COUNT(*) FROM SOP_ITEM WHERE ORDER_NUMBER = @n AND QTY_DELIVERED < QTY_ORDER", ("n", orderNumber))! == 0;
        var allocated = (long)Scalar("SELECT COUNT(*) FROM SOP_ITEM WHERE ORDER_NUMBER = @n AND QTY_ALLOCATED > 0", ("n", orderNumber))! > 0;
        EditOrder(orderNumber, ("ALLOCATED_STATUS_CODE", allocated ? 1 : 0), ("ALLOCATED_STATUS", allocated ? "Part" : ""),
            ("DESPATCH_STATUS_CODE", done ? 2 : 1),
            ("DESPATCH_STATUS", done ? "Complete" : "Part"), ("DESPATCH_DATE", DateOnly.FromDateTime(Now)),
            ("INVOICE_NUMBER", number.ToString(CultureInfo.InvariantCulture)), ("INVOICE_NUMBER_NUMERIC", number));
        return number;
    }

    private int WriteInvoice(IReadOnlyDictionary<string, object?> order, IReadOnlyList<(DocumentLine Line, decimal Quantity)> goods)
    {
        var (number, today) = (Next("INVOICE", "INVOICE_NUMBER"), DateOnly.FromDateTime(Now));
        // A line despatched whole keeps its net; a part is worked out from the price, as Sage does.
        var lines = goods.Select(g => g.Quantity == g.Line.Quantity ? g.Line : g.Line with { Quantity = g.Quantity, NetAmount = null }).ToList();
        var first = order["INVOICE_NUMBER"] is "";
        var document = StoredOrder.Document(this, order, lines) with { Number = number, Created = Now };
        if (!first) document = document with { CarriageNet = 0 };
        Insert(SageSchema.Table("INVOICE"),
        [
            .. Shared(order, "INVOICE"), .. DocumentColumns.Header(document, "INVOICE_NUMBER").Where(c => StoredOrder.IsTotal(c.Column)),
            ("INVOICE_NUMBER", number), ("INVOICE_TYPE_CODE", 1), ("INVOICE_TYPE", "Product Invoice (from SOP)"), ("INVOICE_OR_CREDIT", "Invoice"),
            ("INVOICE_DATE", today), ("PAYMENT_DUE_DATE", today.AddDays(30)),
            ("ORDER_NUMBER", Convert.ToString(order["ORDER_NUMBER"], CultureInfo.InvariantCulture)), ("ORDER_NUMBER_NUMERIC", order["ORDER_NUMBER"]),
        ]);
        for (var i = 0; i < lines.Count; i++)
            Insert(SageSchema.Table("INVOICE_ITEM"), DocumentColumns.Line(document, i, Next("INVOICE_ITEM", "ITEMID"), invoice: true));
        return number;
    }
}
