namespace Sage50Etl.Staging.Database.Tables;

/// <summary>The pair of tables of one record kind: incoming (scratch of a snapshot) and current (last accepted image), with the same mapped columns.</summary>
public sealed class StagedKind
{
    private StagedKind(string kind, params IReadOnlyList<StagedColumn> columns) => (Kind, Columns, _fields) = (kind, columns, [.. columns.Select(c => c.Field)]);

    private readonly HashSet<string> _fields;

    public string Kind { get; }
    public IReadOnlyList<StagedColumn> Columns { get; }
    internal bool Has(string field) => _fields.Contains(field);
    public string Incoming => "incoming_" + Snake;
    public string Current => "current_" + Snake;
    private string Snake => new StagedColumn(Kind, typeof(string)).Name;

    public static StagedKind Of(string kind) => All.First(k => k.Kind == kind);

    public static IReadOnlyList<StagedKind> All { get; } =
    [
        new("user", Text("name"), Key("email")),
        new("family", Key("name")),
        new("rate", Key("code"), Text("name"), Text("currency")),
        new("product", Key("stockCode"), Text("name"), Text("description"), Number("price"), Number("stock"), Text("family"),
            Flag("notAvailable"), Flag("readOnly"), Text("taxCode"), Text("unitOfSale"), Text("barcode")),
        new("productRate", Text("rate"), Key("product"), Number("price")),
        new("account", Key("companyCode"), Key("name"), Text("address1"), Text("address2"), Text("city"), Text("region"), Text("postcode"),
            Text("country"), Text("phone"), Text("phone2"), Text("fax"), Text("email"), Text("website"), Text("vatNumber"), Text("priceList"),
            Text("currency"), Text("owner"), Text("status"), Flag("readOnly"), Flag("onHold"), Number("creditLimit"), Number("balance"),
            Text("terms")),
        new("address", Key("account"), Text("description"), Text("address1"), Text("address2"), Text("city"), Text("region"), Text("postcode"),
            Text("country")),
        new("contact", Key("reference"), Key("account"), Text("name"), Text("jobTitle"), Text("phone"), Text("phone2"), Text("fax"),
            Text("email"), Text("address1"), Text("city"), Text("region"), Text("postcode"), Text("country"), Text("owner")),
        new("order", Key("number"), Text("reference"), Text("account"), Text("status"), Text("rep"), Text("priceList"), Text("currency"),
            Date("orderDate"), Date("forecast"), Number("discount"), Number("net"), Number("tax"), Number("gross"), Text("comment"),
            Flag("readOnly")),
        new("orderLine", Key("order"), Number("position"), Text("product"), Text("description"), Number("quantity"), Number("price"),
            Number("discount"), Number("net"), Number("tax"), Text("taxCode")),
        new("invoice", Key("number"), Text("account"), Text("accountCode"), Date("date"), Text("rep"), Number("total")),
    ];

    private static StagedColumn Text(string field) => new(field, typeof(string));
    private static StagedColumn Key(string field) => new(field, typeof(string), Indexed: true);
    private static StagedColumn Number(string field) => new(field, typeof(decimal));
    private static StagedColumn Flag(string field) => new(field, typeof(bool));
    private static StagedColumn Date(string field) => new(field, typeof(DateOnly));
}
