using System.Text.Json.Nodes;

namespace Sage50Etl.Tests.Contracts.Sage50.Support;

/// <summary>Synthetic rows in HyperAccounts' property names. Pieces of JSON are laid over the basic row.</summary>
public static class JsonRows
{
    public static string Customer(string reference = "TEST01", string over = "{}") => Merge($$"""
        {"accountRef":"{{reference}}","name":"Invented Ltd","telephoneNumber":"01632 960001","currency":"1","balance":0,
         "recordCreateDate":"05/01/2021 08:30:00","recordModifyDate":"28/02/2025 17:45:10"}
        """, over);

    public static string Order(int number = 1, string over = "{}") => Merge($$"""
        {"orderNumber":"{{number}}","orderDate":"14/03/2025 00:00:00","accountRef":"TEST01","itemsNet":10,"itemsTax":2,"itemsGross":12,
         "foreignItemsNet":10,"foreignItemsTax":2,"foreignRate":1,"carrNet":5,"carrTax":1,"carrGross":6,"currency":1,
         "orderOrQuote":"Sales Order","quoteStatus":"","recordModifyDate":"14/03/2025 10:00:00"}
        """, over);

    public static string Merge(string row, string over)
    {
        var merged = JsonNode.Parse(row)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(over)!.AsObject()) merged[name] = value?.DeepClone();
        return merged.ToJsonString();
    }

    public static string Without(string row, params string[] names)
    {
        var copy = JsonNode.Parse(row)!.AsObject();
        foreach (var name in names) copy.Remove(name);
        return copy.ToJsonString();
    }
}
