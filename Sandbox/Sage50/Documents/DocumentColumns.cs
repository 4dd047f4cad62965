namespace Sage50Etl.Sandbox.Sage50.Documents;

/// <summary>Turns a document into rows. Header totals are the sums of the rounded lines plus carriage, in both currencies.</summary>
internal static class DocumentColumns
{
    private static readonly string[] Departments = ["Default", "Sales", "Trade counter", "Workshop"];

    public static IReadOnlyList<(string Column, object? Value)> Header(SalesDocument document, string numberColumn)
    {
        var lines = document.Lines.Select(l => LineAmounts.Of(l, document)).ToList();
        var items = lines.Aggregate(default(Money), (sum, l) => sum + l.Foreign);
        var baseItems = lines.Aggregate(default(Money), (sum, l) => sum + l.Base);
        var carriage = new Money(document.CarriageNet, Money.Pennies(document.CarriageNet * document.CarriageTaxRate / 100));
        var baseCarriage = carriage.ToBase(document.ForeignRate);
        return
        [
            (numberColumn, document.Number), .. Amounts("FOREIGN_ITEMS", items), .. Amounts("ITEMS", baseItems),
            .. Amounts("FOREIGN_CARR", carriage), .. Amounts("CARR", baseCarriage),
            .. Amounts("FOREIGN_INVOICE", items + carriage), .. Amounts("INVOICE", baseItems + baseCarriage),
            ("TAX_RATE_1", document.HeaderTaxRate), ("NET_AMOUNT_1", items.Net), ("TAX_AMOUNT_1", items.Tax),
            ("CURRENCY", document.Currency), ("FOREIGN_RATE", document.ForeignRate), ("CUST_DISC_RATE", document.CustomerDiscountRate),
            ("CARR_TAX_CODE", $"T{document.CarriageTaxCode}"), ("CARR_NOM_CODE", document.CarriageNet == 0 ? "" : "4905"),
            ("GLOBAL_TAX_CODE", "T1"), ("GLOBAL_DEPT_NAME", Departments[0]), ("CARR_DEPT_NAME", Departments[0]), ("BANK_REF", "1200"),
            ("SETTLEMENT_DISC_RATE", document.TaxAfterSettlementRate), ("SETTLEMENT_DUE_DAYS", document.TaxAfterSettlementRate == 0 ? 0 : 15),
            ("RECORD_CREATE_DATE", document.Created), ("RECORD_MODIFY_DATE", document.Modified), .. document.Header,
        ];
    }

    public static IReadOnlyList<(string Column, object? Value)> Line(SalesDocument document, int position, int itemId, bool invoice)
    {
        var line = document.Lines[position];
        var amounts = LineAmounts.Of(line, document);
        return
        [
            ("ITEMID", itemId), (invoice ? "INVOICE_NUMBER" : "ORDER_NUMBER", document.Number), ("ITEM_NUMBER", position + 1),
            .. Quantities(line, invoice), .. Texts(line),
            ("FOREIGN_UNIT_PRICE", line.UnitPrice), ("UNIT_PRICE", amounts.BaseUnitPrice), ("DISCOUNT_RATE", line.DiscountRate),
            ("FOREIGN_FULL_NET_AMOUNT", amounts.FullNet), ("FULL_NET_AMOUNT", amounts.BaseFullNet),
            ("FOREIGN_DISCOUNT_AMOUNT", amounts.Discount), ("DISCOUNT_AMOUNT", amounts.BaseDiscount),
            ("FOREIGN_NET_AMOUNT", amounts.Foreign.Net), ("FOREIGN_TAX_AMOUNT", amounts.Foreign.Tax),
            ("FOREIGN_GROSS_AMOUNT", amounts.Foreign.Gross), ("NET_AMOUNT", amounts.Base.Net), ("TAX_AMOUNT", amounts.Base.Tax),
            ("GROSS_AMOUNT", amounts.Base.Gross), ("RECORD_CREATE_DATE", document.Created), ("RECORD_MODIFY_DATE", document.Modified),
        ];
    }

    /// <summary>The five address columns of a document and the squeezed copies Sage keeps beside them.</summary>
    public static IEnumerable<(string Column, object? Value)> Address(IReadOnlyList<string> lines)
    {
        var squeezed = lines.Where(l => l.Length > 0).Concat(Enumerable.Repeat("", 5)).ToList();
        for (var i = 0; i < 5; i++)
        {
            yield return ($"ADDRESS_{i + 1}", lines[i]);
            yield return ($"C_ADDRESS_{i + 1}", squeezed[i]);
        }
    }

    private static (string, object?)[] Texts(DocumentLine line) =>
    [
        ("STOCK_CODE", line.StockCode), ("DESCRIPTION", line.Description), ("TEXT", line.Text), ("COMMENT_1", line.Comment1),
        ("COMMENT_2", line.Comment2), ("SERVICE_FLAG", line.ServiceFlag), ("UNIT_OF_SALE", line.UnitOfSale),
        ("NOMINAL_CODE", line.NominalCode), ("DEPT_NUMBER", line.DeptNumber), ("DEPT_NAME", Departments[line.DeptNumber % Departments.Length]),
        ("TAX_CODE", $"T{line.TaxCode}"), ("TAX_CODE_ID", line.TaxCode), ("TAX_RATE", line.TaxRate),
    ];

    private static (string, object?)[] Quantities(DocumentLine line, bool invoice) => invoice
        ? [("QUANTITY", line.Quantity)]
        : [("QTY_ORDER", line.Quantity), ("QTY_ALLOCATED", line.QtyAllocated), ("QTY_DELIVERED", line.QtyDelivered), ("DUE_DATE", line.DueDate)];

    private static (string, object?)[] Amounts(string prefix, Money money) =>
        [($"{prefix}_NET", money.Net), ($"{prefix}_TAX", money.Tax), ($"{prefix}_GROSS", money.Gross)];
}
