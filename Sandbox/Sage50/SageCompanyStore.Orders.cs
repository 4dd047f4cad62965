using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>
    /// Enters an order, or with <paramref name="quotation"/> an open SOP quotation, at stock prices unless a line says otherwise. Returns its number.
    /// </summary>
    public int AddOrder(string accountRef, IReadOnlyList<SageOrderLine> lines, bool quotation = false,
        params (string Column, object? Value)[] header) => InTransaction(() =>
    {
        var customer = Customer(accountRef);
        var today = DateOnly.FromDateTime(Now);
        (string, object?)[] quote = quotation
            ? [("QUOTE_STATUS_ID", 1), ("QUOTE_STATUS", QuoteStatuses[1]), ("QUOTE_EXPIRY_DATE", today.AddDays(30))]
            : [];
        var rate = RateOf(customer["CURRENCY"]!);
        return WriteOrder(new SalesDocument
        {
            Number = NextOrderNumber(),
            Type = quotation ? 9 : 0,
            Date = today,
            Lines = [.. lines.Select(l => FromStock(l, rate))],
            Currency = (int)(long)customer["CURRENCY"]!,
            ForeignRate = rate,
            Header = [.. FromCustomer(customer), .. quote, .. header],
            Created = Now,
            Modified = Now,
        });
    });

    public bool EditOrder(int orderNumber, params (string Column, object? Value)[] changes) => Edit("SALES_ORDER", orderNumber, changes);

    /// <summary>Removes an order or quotation with its lines.</summary>
    public bool DeleteOrder(int orderNumber, bool noted = false) => InTransaction(() =>
    {
        Execute("DELETE FROM SOP_ITEM WHERE ORDER_NUMBER = @n", ("n", orderNumber));
        return Delete("SALES_ORDER", orderNumber, noted);
    });

    /// <summary>
    /// Turns a quotation into an order (D16). Keeping the number changes the type of the same row; otherwise a new order takes the next
    /// number with texts and marker copied, and the quotation is won. Returns the order's number.
    /// </summary>
    public int ConvertQuotation(int quotation, bool keepNumber) => InTransaction(() =>
    {
        (string, object?)[] asOrder = [("ORDER_TYPE_CODE", 0), ("ORDER_OR_QUOTE", "Sales Order"), ("QUOTE_STATUS_ID", 0), ("QUOTE_STATUS", "")];
        if (keepNumber) return EditOrder(quotation, asOrder) ? quotation : throw NoOrder(quotation);
        var row = Rows("SALES_ORDER", $"ORDER_NUMBER = {quotation}").SingleOrDefault() ?? throw NoOrder(quotation);
        var number = NextOrderNumber();
        Insert(SageSchema.Table("SALES_ORDER"), [.. Copy(row), ("ORDER_NUMBER", number), .. asOrder, ("QUOTE_EXPIRY_DATE", null)]);
        foreach (var line in Rows("SOP_ITEM", $"ORDER_NUMBER = {quotation} ORDER BY ITEM_NUMBER"))
            Insert(SageSchema.Table("SOP_ITEM"), [.. Copy(line), ("ORDER_NUMBER", number), ("ITEMID", Next("SOP_ITEM", "ITEMID"))]);
        EditOrder(quotation, ("QUOTE_STATUS_ID", 2), ("QUOTE_STATUS", QuoteStatuses[2]));
        return number;
    });

    internal int WriteOrder(SalesDocument document)
    {
        (string, object?)[] kind =
        [
            ("ORDER_TYPE_CODE", document.Type), ("ORDER_OR_QUOTE", document.Type == 9 ? "Sales Quote" : "Sales Order"), ("ORDER_DATE", document.Date),
        ];
        Insert(SageSchema.Table("SALES_ORDER"), [.. DocumentColumns.Header(document, "ORDER_NUMBER"), .. kind]);
        var item = Next("SOP_ITEM", "ITEMID");
        for (var i = 0; i < document.Lines.Count; i++)
            Insert(SageSchema.Table("SOP_ITEM"), DocumentColumns.Line(document, i, item + i, invoice: false));
        return document.Number;
    }

    internal int NextOrderNumber() => Next("SALES_ORDER", "ORDER_NUMBER");

    internal IReadOnlyDictionary<string, object?> Customer(string accountRef) =>
        Query("SELECT * FROM SALES_LEDGER WHERE ACCOUNT_REF = @ref", [("ref", accountRef)]).SingleOrDefault()
        ?? throw new ArgumentException($"The sample company has no customer {accountRef}.", nameof(accountRef));

    internal decimal RateOf(object currency) =>
        Convert.ToDecimal(Scalar("SELECT RATE FROM CURRENCY WHERE NUMBER = @n", ("n", currency)) ?? 0, CultureInfo.InvariantCulture) is > 0 and var rate
            ? rate
            : 1;

    /// <summary>A line filled from the stock record; <paramref name="rate"/> turns its base price into document currency.</summary>
    internal DocumentLine FromStock(SageOrderLine line, decimal rate = 1)
    {
        var stock = Query("SELECT s.*, t.TAX_RATE FROM STOCK s LEFT JOIN TAX_CODE t ON t.TAX_CODE = s.TAX_CODE WHERE STOCK_CODE = @c",
            [("c", line.StockCode)]).SingleOrDefault() ?? throw new ArgumentException($"The sample company has no product {line.StockCode}.", nameof(line));
        return new DocumentLine
        {
            StockCode = line.StockCode,
            Description = (string)stock["DESCRIPTION"]!,
            UnitOfSale = (string)stock["UNIT_OF_SALE"]!,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice ?? Money.Pennies(Convert.ToDecimal(stock["SALES_PRICE"], CultureInfo.InvariantCulture) * rate),
            DiscountRate = line.DiscountRate,
            TaxCode = int.Parse(((string)stock["TAX_CODE"]!).AsSpan(1), CultureInfo.InvariantCulture),
            TaxRate = Convert.ToDecimal(stock["TAX_RATE"] ?? 0, CultureInfo.InvariantCulture),
            NominalCode = (string)stock["NOMINAL_CODE"]!,
        };
    }

    internal static IEnumerable<(string Column, object? Value)> FromCustomer(IReadOnlyDictionary<string, object?> customer) =>
    [
        ("ACCOUNT_REF", customer["ACCOUNT_REF"]), ("NAME", customer["NAME"]), ("CONTACT_NAME", customer["CONTACT_NAME"]),
        ("CUST_TEL_NUMBER", customer["TELEPHONE"]), ("ANALYSIS_2", customer["ANALYSIS_2"]),
        .. DocumentColumns.Address([.. Enumerable.Range(1, 5).Select(i => (string)customer[$"ADDRESS_{i}"]!)]),
    ];

    private IEnumerable<(string Column, object? Value)> Copy(IReadOnlyDictionary<string, object?> row) =>
        row.Select(c => (c.Key, c.Value)).Concat([(CreateStamp, Now), (ModifyStamp, Now)]);

    private static ArgumentException NoOrder(int number) => new($"The sample company has no order or quotation {number}.");

    internal static readonly string[] QuoteStatuses = ["", "Open", "Won", "Lost", "Invalid"];
}
