using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>A company of a few records behind the scripted service: enough of searching and writing for the contracts to run.</summary>
public sealed class SmallCompany
{
    public SmallCompany()
    {
        foreach (var (reference, day) in new[] { ("ALPHA1", "03/03/2025"), ("BETA02", "04/03/2025"), ("GAMMA3", "04/03/2025") })
            _customers.Add(Row($$"""{"accountRef":"{{reference}}","name":"{{reference}} Ltd","recordModifyDate":"{{day}} 10:00:00"}"""));
        foreach (var number in new[] { 1, 2, 40, 1700 })
        {
            _orders.Add(Row(JsonRows.Order(number, """{"accountRef":"ALPHA1"}""")));
            _lines.Add(Row($$"""{"itemId":{{number * 10}},"id":"0","orderNumber":"{{number}}","recordModifyDate":"14/03/2025 10:00:00"}"""));
        }
    }

    public ScriptedHyperAccounts Serve(ScriptedHyperAccounts sage) => sage
        .On("api/status", Replies.Record("""{"sageVersion":"31.1","sdoStatusOk":true,"odbcStatusOk":true}"""))
        .On("api/company", Replies.Record("""{"companyId":"11111111-2222-3333-4444-555555555555"}"""))
        .OnEach("api/searchSalesLedger", r => Search(_customers, r.Body))
        .OnEach("api/searchCustomerAddress", r => Search(_addresses, r.Body))
        .OnEach("api/searchSalesOrder", r => Search(_orders, r.Body))
        .OnEach("api/searchSopItem", r => Search(_lines, r.Body))
        .OnEach("api/customer/", r => r.Method == "POST" ? NewCustomer(Row(r.Body)) : Change(_customers, r.Body, "accountRef"))
        .OnEach("api/customerAddress", r => r.Method == "POST" ? NewAddress(Row(r.Body)) : Change(_addresses, r.Body, "accountRef", "addressNumber"));

    private Reply NewCustomer(JsonObject row)
    {
        if (_customers.Exists(c => Same(c, row, "accountRef"))) return Replies.Failure("Account already exists");
        (row["telephoneNumber"], row["webAddress"]) = (row["telephone"]?.DeepClone(), row["www"]?.DeepClone());
        _customers.Add(row);
        return Replies.Record($"\"{row["accountRef"]}\"");
    }

    private Reply NewAddress(JsonObject row)
    {
        if (!_customers.Exists(c => Same(c, row, "accountRef"))) return Replies.Failure("Customer not found", 404);
        row["addressNumber"] = _addresses.Count + 1;
        _addresses.Add(row);
        return Replies.Record($"\"{row["addressNumber"]}\"");
    }

    private static Reply Change(List<JsonObject> table, string body, params string[] keys)
    {
        var change = Row(body);
        if (table.Find(r => keys.All(k => Same(r, change, k))) is not { } row) return Replies.Failure("Record not found");
        foreach (var (name, value) in change) row[name] = value?.DeepClone();
        if (change["telephone"] is { } telephone) row["telephoneNumber"] = telephone.DeepClone();
        return Replies.Record("true");
    }

    private static Reply Search(List<JsonObject> table, string body)
    {
        var conditions = JsonDocument.Parse(body).RootElement.EnumerateArray()
            .Select(c => (Field: c.GetProperty("field").GetString()!, Type: c.GetProperty("type").GetString()!, Value: c.GetProperty("value").GetString()!)).ToList();
        return Replies.Rows([.. table.Where(r => conditions.TrueForAll(c => Holds(r, c.Field, c.Type, c.Value))).Select(r => r.ToJsonString())]);
    }

    private static bool Holds(JsonObject row, string column, string type, string value)
    {
        var cell = row[Names[column]]?.ToString() ?? "";
        if (type == "in") return value.Trim('(', ')').Split(',').Contains($"'{cell}'");
        var order = column switch
        {
            "RECORD_MODIFY_DATE" => Day(cell).CompareTo(Day(value)),
            "ORDER_NUMBER" or "ADDRESS_REF" => long.Parse(cell, CultureInfo.InvariantCulture).CompareTo(long.Parse(value, CultureInfo.InvariantCulture)),
            _ => string.CompareOrdinal(cell, value),
        };
        return type switch { "eq" => order == 0, "gte" => order >= 0, "lt" => order < 0, _ => throw new NotSupportedException(type) };
    }

    private static DateTime Day(string text) => text.Length == 0
        ? DateTime.MinValue
        : DateTime.ParseExact(text, ["dd/MM/yyyy", "dd/MM/yyyy HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static bool Same(JsonObject a, JsonObject b, string name) => a[name]?.ToString() == b[name]?.ToString();
    private static JsonObject Row(string json) => JsonNode.Parse(json)!.AsObject();

    private static readonly Dictionary<string, string> Names = new()
    {
        ["ACCOUNT_REF"] = "accountRef", ["ORDER_NUMBER"] = "orderNumber", ["ADDRESS_REF"] = "addressNumber", ["RECORD_MODIFY_DATE"] = "recordModifyDate",
    };

    private readonly List<JsonObject> _customers = [];
    private readonly List<JsonObject> _addresses = [];
    private readonly List<JsonObject> _orders = [];
    private readonly List<JsonObject> _lines = [];
}
