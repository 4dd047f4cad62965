using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>The tables of the company, read once, and the look-ups between them.</summary>
internal sealed class SageBooks
{
    private readonly Dictionary<int, Row> _currencies;
    private readonly Dictionary<int, string> _categories;

    /// <param name="ledger">The company takes ledger rows without document too (INV-07).</param>
    /// <param name="today">The day on which it is looked; left out, today.</param>
    public SageBooks(SageCompanyStore sage, bool ledger = false, DateOnly? today = null)
    {
        Today = today ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        Customers = Live(sage, "SALES_LEDGER");
        Addresses = Live(sage, "SALES_DEL_ADDR");
        Products = Live(sage, "STOCK");
        Lists = [.. Live(sage, "PRICE_LIST").Where(l => l.Text("TYPE") == "P")];
        Prices = [.. Live(sage, "PRICE").Where(p => p.Text("TYPE") == "P")];
        Orders = [.. Live(sage, "SALES_ORDER").Where(o => o.Number("ORDER_TYPE_CODE") is 0 or 9)];
        Lines = Live(sage, "SOP_ITEM").ToLookup(l => l.Number("ORDER_NUMBER"));
        Invoices = [.. Live(sage, "INVOICE").Where(i => i.Number("INVOICE_TYPE_CODE") <= 4 && i.Flag("POSTED_CODE"))];
        var documents = Live(sage, "INVOICE").Where(i => i.Number("INVOICE_TYPE_CODE") <= 4)
            .Select(i => (i.Number("INVOICE_NUMBER").ToString(System.Globalization.CultureInfo.InvariantCulture), i.Text("ACCOUNT_REF"))).ToHashSet();
        Ledger = !ledger ? [] : [.. Live(sage, "AUDIT_HEADER").Where(e => e.Text("TYPE") is "SI" or "SC" && !e.Flag("DELETED_FLAG")
            && !documents.Contains((e.Text("INV_REF") ?? "", e.Text("ACCOUNT_REF"))))];
        ByReference = Customers.ToDictionary(c => c.Text("ACCOUNT_REF")!);
        _currencies = sage.Rows("CURRENCY").ToDictionary(c => c.Number("NUMBER"));
        _categories = sage.Rows("STOCK_CAT").Where(c => c.Text("NAME") is not null).ToDictionary(c => c.Number("NUMBER"), c => c.Text("NAME")!);
    }

    public DateOnly Today { get; }
    public IReadOnlyList<Row> Customers { get; }
    public IReadOnlyList<Row> Addresses { get; }
    public IReadOnlyList<Row> Products { get; }
    public IReadOnlyList<Row> Lists { get; }
    public IReadOnlyList<Row> Prices { get; }
    public IReadOnlyList<Row> Orders { get; }
    public ILookup<int, Row> Lines { get; }
    public IReadOnlyList<Row> Invoices { get; }
    /// <summary>Ledger invoices and credits that no document stands for.</summary>
    public IReadOnlyList<Row> Ledger { get; }
    public IReadOnlyDictionary<string, Row> ByReference { get; }
    public IEnumerable<string> Categories => _categories.Values;

    public string? Category(int number) => _categories.GetValueOrDefault(number);

    public string Currency(int number) => _currencies[number].Text("CODE")!;

    public bool IsBase(int currency) => _currencies[currency].Flag("BASE_CURRENCY");

    public decimal RateOf(int currency) => IsBase(currency) ? 1 : _currencies[currency].Exact("RATE");

    /// <summary>The user a rep's text means (D17); the connector's user for an empty text or one that nobody mapped (ACC-31, USR-13).</summary>
    public static Reference Rep(string? text) => new("users", Id(
        SandboxPeople.Reps.FirstOrDefault(r => text is not null && r.SageTexts.Contains(text, StringComparer.Ordinal)) ?? SandboxPeople.Connector));

    private static string Id(SandboxPeople.Person person) => person.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static List<Row> Live(SageCompanyStore sage, string table) => [.. sage.Rows(table).Where(r => !r.Flag("RECORD_DELETED"))];
}
