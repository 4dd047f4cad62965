using System.Globalization;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Quotations and orders (ORD; scope 1.3), and posted invoices and credits as sales (INV, D18).</summary>
internal static class ExpectedDocuments
{
    private static readonly string[] QuotationStates = ["Quotation open", "Quotation open", "Quotation won", "Quotation lost", "Quotation expired"];

    public static IEnumerable<Expected> Orders(SageBooks books) => books.Orders.Select(o => Order(books, o));

    public static IEnumerable<Expected> Sales(SageBooks books, TenantRecords tenant) => books.Invoices.Select(i =>
    {
        var (number, account, rep) = (Text(i.Number("INVOICE_NUMBER")), i.Text("ACCOUNT_REF")!,
            SageBooks.Rep(i.Text("ANALYSIS_2") ?? books.ByReference.GetValueOrDefault(i.Text("ACCOUNT_REF")!)?.Text("ANALYSIS_2")));
        return new Expected("sales", $"invoice {number}", "I" + number)
        {
            Fields = new()
            {
                ["extId"] = "I" + number, ["accountId"] = new Reference("accounts", account), ["accountExtId"] = account, ["date"] = i.Day("INVOICE_DATE"),
                ["salesRepId"] = rep, ["salesRepExtId"] = tenant.ExtIdOfUser(rep), ["total"] = Total(i),
            },
        };
    });

    public static IEnumerable<Expected> LedgerSales(SageBooks books, TenantRecords tenant) => books.Ledger.Select(e =>
    {
        var (number, account) = (Text(e.Number("TRAN_NUMBER")), e.Text("ACCOUNT_REF")!);
        var rep = SageBooks.Rep(books.ByReference.GetValueOrDefault(account)?.Text("ANALYSIS_2"));
        return new Expected("sales", $"ledger row {number}", "L" + number)
        {
            Fields = new()
            {
                ["extId"] = "L" + number, ["accountId"] = new Reference("accounts", account), ["accountExtId"] = account, ["date"] = e.Day("DATE"),
                ["salesRepId"] = rep, ["salesRepExtId"] = tenant.ExtIdOfUser(rep), ["total"] = LedgerTotal(e),
            },
        };
    });

    public static decimal LedgerTotal(Row entry) => entry.Pennies("NET_AMOUNT") * (entry.Text("TYPE") == "SC" ? -1 : 1);

    /// <summary>Net in base currency, negative for credits.</summary>
    public static decimal Total(Row invoice) => invoice.Pennies("INVOICE_NET") * (invoice.Number("INVOICE_TYPE_CODE") is 3 or 4 ? -1 : 1);

    private static Expected Order(SageBooks books, Row o)
    {
        var (number, quotation, currency) = (Text(o.Number("ORDER_NUMBER")), IsQuotation(o), o.Number("CURRENCY"));
        var amounts = books.IsBase(currency) ? "INVOICE" : "FOREIGN_INVOICE";
        return new Expected("salesorders", $"{(quotation ? "quotation" : "order")} {number}", Keys(o, number))
        {
            Fields = new()
            {
                ["reference"] = o.Text("CUST_ORDER_NUMBER") ?? $"{(quotation ? "Quotation" : "Order")} {number}",
                ["accountId"] = new Reference("accounts", o.Text("ACCOUNT_REF")!), ["statusId"] = new Reference("salesorderStatuses", Status(books, o)),
                ["salesRepId"] = SageBooks.Rep(o.Text("ANALYSIS_2")), ["rateId"] = RateOf(books, o), ["currencyId"] = new Reference("currencies", books.Currency(currency)),
                ["Z_Currency"] = books.Currency(currency), ["Z_OrderDate"] = o.Day("ORDER_DATE"),
                ["salesForecastDate"] = o.Day(quotation ? "QUOTE_EXPIRY_DATE" : "DESPATCH_DATE"), ["discount1"] = o.Exact("CUST_DISC_RATE"),
                ["Z_Net"] = o.Pennies(amounts + "_NET"), ["Z_Tax"] = o.Pennies(amounts + "_TAX"), ["Z_Gross"] = o.Pennies(amounts + "_GROSS"),
                ["comment"] = SageCell.Clean(string.Join('\n', new[] { o.Text("NOTES_1"), o.Text("NOTES_2"), o.Text("NOTES_3") }.OfType<string>())), ["readOnly"] = true,
            },
        };
    }

    // A quotation that became an order keeps the external id it was created with (D8); such a row still shows the quotation's expiry.
    private static string[] Keys(Row order, string number) =>
        IsQuotation(order) ? ["Q" + number] : order.Day("QUOTE_EXPIRY_DATE") is null ? ["O" + number] : ["O" + number, "Q" + number];

    private static string Status(SageBooks books, Row o) => IsQuotation(o) ? QuotationStates[RanOut(books, o) ? 4 : o.Number("QUOTE_STATUS_ID")]
        : (o.Number("ALLOCATED_STATUS_CODE"), o.Number("DESPATCH_STATUS_CODE")) switch
        {
            (3, _) => "Order cancelled",
            (4, _) => "Order on hold",
            (_, 2) => "Order despatched",
            (_, 1) => "Order part despatched",
            (2, _) => "Order allocated",
            (1, _) => "Order part allocated",
            _ => "Order received",
        };

    // An open quotation whose expiry is before today is expired, whoever has or has not said so in Sage (D5).
    private static bool RanOut(SageBooks books, Row quotation) => quotation.Number("QUOTE_STATUS_ID") < 2 && quotation.Day("QUOTE_EXPIRY_DATE") is { } expiry
        && expiry < books.Today;

    private static Reference? RateOf(SageBooks books, Row order) =>
        books.ByReference.GetValueOrDefault(order.Text("ACCOUNT_REF")!)?.Text("PRICING_REF") is { } list ? new Reference("rates", list) : null;

    private static bool IsQuotation(Row order) => order.Number("ORDER_TYPE_CODE") == 9;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
