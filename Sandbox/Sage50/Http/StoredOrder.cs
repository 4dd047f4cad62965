using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>An order that stands in Sage: its lines as entered, and the same order with other lines.</summary>
internal static class StoredOrder
{
    public static IReadOnlyList<DocumentLine> Lines(SageCompanyStore store, int number) =>
        [.. store.Rows("SOP_ITEM", $"ORDER_NUMBER = {number} ORDER BY ITEM_NUMBER").Select(Line)];

    /// <summary>Writes lines and totals anew; a line that stands keeps its ITEMID.</summary>
    public static void Rewrite(SageCompanyStore store, IReadOnlyDictionary<string, object?> order, IReadOnlyList<DocumentLine> lines)
    {
        var number = (int)(long)order["ORDER_NUMBER"]!;
        var document = Document(store, order, lines);
        store.EditOrder(number, [.. DocumentColumns.Header(document, "ORDER_NUMBER").Where(c => IsTotal(c.Column))]);
        var next = (int)(long)store.Scalar("SELECT COALESCE(MAX(ITEMID), 0) + 1 FROM SOP_ITEM")!;
        store.Execute("DELETE FROM SOP_ITEM WHERE ORDER_NUMBER = @n", ("n", number));
        for (var i = 0; i < lines.Count; i++)
            store.Add("SOP_ITEM", [.. DocumentColumns.Line(document, i, lines[i].ItemId ?? next++, invoice: false)]);
    }

    /// <summary>The terms of an order that stands, over other lines.</summary>
    public static SalesDocument Document(
        SageCompanyStore store, IReadOnlyDictionary<string, object?> order, IReadOnlyList<DocumentLine> lines) => new()
    {
        Number = (int)(long)order["ORDER_NUMBER"]!,
        Lines = lines,
        Currency = (int)(long)order["CURRENCY"]!,
        ForeignRate = Amount(order["FOREIGN_RATE"]),
        CustomerDiscountRate = Amount(order["CUST_DISC_RATE"]),
        TaxAfterSettlementRate = Amount(order["SETTLEMENT_DISC_RATE"]),
        CarriageNet = Amount(order["FOREIGN_CARR_NET"]),
        CarriageTaxRate = Amount(order["FOREIGN_CARR_NET"]) is var carriage && carriage == 0
            ? 0
            : Math.Round(100 * Amount(order["FOREIGN_CARR_TAX"]) / carriage),
        Created = DateTime.Parse((string)order["RECORD_CREATE_DATE"]!, CultureInfo.InvariantCulture),
        Modified = store.Now,
    };

    public static bool IsTotal(string column) =>
        column.EndsWith("_NET", StringComparison.Ordinal) || column.EndsWith("_TAX", StringComparison.Ordinal)
        || column.EndsWith("_GROSS", StringComparison.Ordinal) || column is "NET_AMOUNT_1" or "TAX_AMOUNT_1";

    private static DocumentLine Line(IReadOnlyDictionary<string, object?> row) => new()
    {
        ItemId = (int)(long)row["ITEMID"]!,
        StockCode = (string)row["STOCK_CODE"]!,
        Description = (string)row["DESCRIPTION"]!,
        Text = (string)row["TEXT"]!,
        Comment1 = (string)row["COMMENT_1"]!,
        Comment2 = (string)row["COMMENT_2"]!,
        ServiceFlag = (int)(long)row["SERVICE_FLAG"]!,
        UnitOfSale = (string)row["UNIT_OF_SALE"]!,
        Quantity = Amount(row["QTY_ORDER"]),
        UnitPrice = Amount(row["FOREIGN_UNIT_PRICE"]),
        DiscountRate = Amount(row["DISCOUNT_RATE"]),
        NetAmount = Money.Pennies(Amount(row["FOREIGN_NET_AMOUNT"])),
        QtyAllocated = Amount(row["QTY_ALLOCATED"]),
        QtyDelivered = Amount(row["QTY_DELIVERED"]),
        TaxCode = (int)(long)row["TAX_CODE_ID"]!,
        TaxRate = Amount(row["TAX_RATE"]),
        NominalCode = (string)row["NOMINAL_CODE"]!,
        DeptNumber = (int)(long)row["DEPT_NUMBER"]!,
        DueDate = row["DUE_DATE"] is string due ? DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    private static decimal Amount(object? stored) => Math.Round(Convert.ToDecimal(stored, CultureInfo.InvariantCulture), 4);
}
