using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>The endpoints of sage50-access 4.2 that a connector needs.</summary>
internal static class HyperAccountsEndpoints
{
    private static readonly HyperAccountsEndpoint[] All =
    [
        Get("status", SettingsAnswers.Status), Get("company", SettingsAnswers.CompanySettings), Get("control", SettingsAnswers.ControlAccounts),
        Get("paymentMethod", SettingsAnswers.Payments), List("taxCode", JsonShapes.TaxCodes), List("currency", JsonShapes.Currencies),
        List("country", JsonShapes.Countries), List("department", JsonShapes.Departments), List("stockCat", JsonShapes.StockCategories),
        SearchFor("searchSalesLedger", JsonShapes.Customers), SearchFor("searchCustomerAddress", JsonShapes.Addresses),
        SearchFor("searchProduct", JsonShapes.Products), SearchFor("searchPrice", JsonShapes.Prices), SearchFor("searchSalesOrder", JsonShapes.Orders),
        SearchFor("searchSopItem", JsonShapes.SopItems), SearchFor("searchInvoice", JsonShapes.Invoices),
        SearchFor("searchInvoiceItem", JsonShapes.InvoiceItems), SearchFor("search/auditHeaders", JsonShapes.AuditHeaders),
        // The sample company has no stock movements: quantities are set when it is made.
        new("POST", "api/searchStock") { Read = _ => new JsonAnswer(json => { json.WriteStartArray(); json.WriteEndArray(); }, list: true) },
        Get("customer/{ref}", r => RecordAnswers.One(r, JsonShapes.Customer, $"Customer {r.Arguments[0]}", ("ACCOUNT_REF", r.Arguments[0]))),
        Get("customerAddress/{ref}/{n}", r => RecordAnswers.One(r, JsonShapes.Address, $"Address {r.Arguments[1]} of customer {r.Arguments[0]}",
            ("ACCOUNT_REF", r.Arguments[0]), ("ADDRESS_REF", Number(r.Arguments[1])))),
        Get("product/{code}", r => RecordAnswers.One(r, JsonShapes.Product, $"Product {r.Arguments[0]}", ("STOCK_CODE", r.Arguments[0]))),
        Get("salesOrder/{n}", r => RecordAnswers.WithLines(r, JsonShapes.Order, JsonShapes.OrderLines, $"Sales order {r.Arguments[0]}",
            ("ORDER_NUMBER", Number(r.Arguments[0])))),
        Get("salesInvoice/{n}", r => RecordAnswers.WithLines(r, JsonShapes.Invoice, JsonShapes.InvoiceLines, $"Sales invoice {r.Arguments[0]}",
            ("INVOICE_NUMBER", Number(r.Arguments[0])))),
        Get("priceList", RecordAnswers.AllPriceLists), Get("priceList/{customer}", RecordAnswers.CustomerPrices),
        Write("POST", "customer", CustomerWrites.Create), Write("PATCH", "customer", CustomerWrites.Update),
        Write("POST", "customerAddress", AddressWrites.Create), Write("PATCH", "customerAddress", AddressWrites.Update),
        Write("POST", "salesOrder", OrderWrites.Create), Write("PATCH", "salesOrder", OrderWrites.Update),
    ];

    /// <param name="id">What the query names as id: <c>GET api/customer/?id=A1</c> reads the same record as <c>GET api/customer/A1</c>.</param>
    public static (HyperAccountsEndpoint Endpoint, IReadOnlyList<string> Arguments)? Find(string verb, string path, string? id = null)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (verb == "GET" && !string.IsNullOrEmpty(id)) segments = [.. segments, Uri.EscapeDataString(id)];

        foreach (var endpoint in All)
            if (endpoint.Match(verb, segments) is { } arguments) return (endpoint, arguments);
        return null;
    }

    private static HyperAccountsEndpoint Get(string path, Func<HyperAccountsRequest, Answer> read) => new("GET", "api/" + path) { Read = read };

    private static HyperAccountsEndpoint List(string path, JsonShape shape) => Get(path, r => new RowsAnswer(r.Store, shape, "", []));

    private static HyperAccountsEndpoint Write(string verb, string path, Func<HyperAccountsRequest, WriteOutcome> write) =>
        new(verb, "api/" + path) { Write = write };

    private static HyperAccountsEndpoint SearchFor(string path, JsonShape shape) => new("POST", "api/" + path)
    {
        Read = r =>
        {
            var search = Search.Parse(r.Body, shape.Table, r.Style.Dates);
            return new RowsAnswer(r.Store, shape, search.Where, search.Parameters);
        },
    };

    private static int Number(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Refusal.Invalid($"{segment} is not a number");
}
