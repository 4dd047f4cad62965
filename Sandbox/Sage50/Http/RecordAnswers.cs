using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sage50Etl.Sandbox.Sage50.Storage;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>Single records, as HyperAccounts reads them through SDO. The record is read before the call is noted, so that "not found" is noted as such.</summary>
internal static class RecordAnswers
{
    public static Answer One(HyperAccountsRequest request, JsonShape shape, string what, params (string Column, object Value)[] key) =>
        Read(request, (lease, json) => Object(lease, json, shape, key, request.Style, null) ? null : what);

    public static Answer WithLines(HyperAccountsRequest request, JsonShape header, JsonShape lines, string what, (string Column, object Value) key) =>
        Read(request, (lease, json) => Object(lease, json, header, [key], request.Style, () =>
        {
            json.WritePropertyName("invoiceItems");
            Array(lease, json, lines, [key], request.Style);
        }) ? null : what);

    /// <summary>The list a customer is priced from, then the customer's specials as prices of type S; a price list's own reference works too.</summary>
    public static Answer CustomerPrices(HyperAccountsRequest request)
    {
        var customer = request.Arguments[0];
        var list = request.Store.Scalar("SELECT PRICING_REF FROM SALES_LEDGER WHERE ACCOUNT_REF = @ref", ("ref", customer)) as string;
        return Read(request, (lease, json) =>
        {
            void Prices()
            {
                json.WritePropertyName("prices");
                json.WriteStartArray();
                Objects(lease, json, JsonShapes.ListPrices, [("TYPE", "P"), ("PRICING_REF", list ?? customer)], request.Style);
                if (list is not null) Objects(lease, json, JsonShapes.ListPrices, [("TYPE", "S"), ("PRICING_REF", customer)], request.Style);
                json.WriteEndArray();
            }

            if (Object(lease, json, JsonShapes.PriceList, [("PRICING_REF", list ?? customer)], request.Style, Prices)) return null;
            if (list is null) return $"Customer {customer}";
            WithoutList(json, Prices);
            return null;
        });
    }

    public static Answer AllPriceLists(HyperAccountsRequest request) => Read(request, (lease, json) =>
    {
        json.WriteStartArray();
        foreach (var row in request.Store.Rows("PRICE_LIST"))
            Object(lease, json, JsonShapes.PriceLists, [("PRICING_REF", row["PRICING_REF"]!)], request.Style, () =>
            {
                json.WritePropertyName("prices");
                Array(lease, json, JsonShapes.ListPrices, [("TYPE", "P"), ("PRICING_REF", row["PRICING_REF"]!)], request.Style);
            });
        json.WriteEndArray();
        return null;
    }, list: true);

    private static JsonAnswer Read(HyperAccountsRequest request, Func<ReaderPool.Lease, Utf8JsonWriter, string?> read, bool list = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var lease = request.Store.RentReader())
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
            if (read(lease, json) is { } missing) throw Refusal.NotFound(missing);
        return new JsonAnswer(json => json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true), list);
    }

    private static bool Object(ReaderPool.Lease lease, Utf8JsonWriter json, JsonShape shape, (string, object)[] key, AnswerStyle style, Action? more)
    {
        using var reader = Rows(lease, shape, key);
        if (!reader.Read()) return false;
        json.WriteStartObject();
        shape.WriteFields(json, reader, style);
        reader.Close();
        more?.Invoke();
        json.WriteEndObject();
        return true;
    }

    private static void Array(ReaderPool.Lease lease, Utf8JsonWriter json, JsonShape shape, (string, object)[] key, AnswerStyle style)
    {
        json.WriteStartArray();
        Objects(lease, json, shape, key, style);
        json.WriteEndArray();
    }

    private static void Objects(ReaderPool.Lease lease, Utf8JsonWriter json, JsonShape shape, (string, object)[] key, AnswerStyle style)
    {
        using var reader = Rows(lease, shape, key);
        while (reader.Read()) shape.Write(json, reader, style);
    }

    private static SqliteDataReader Rows(ReaderPool.Lease lease, JsonShape shape, (string Column, object Value)[] key)
    {
        var where = string.Join(" AND ", key.Select((k, i) => $"\"{k.Column}\" = @k{i}"));
        return lease.Command($"{shape.Select} WHERE {where} ORDER BY {shape.Order}", key.Select((k, i) => ($"@k{i}", (object?)k.Value))).ExecuteReader();
    }

    private static void WithoutList(Utf8JsonWriter json, Action prices)
    {
        json.WriteStartObject();
        json.WriteString("name", "");
        json.WriteString("reference", "");
        json.WriteString("type", "P");
        prices();
        json.WriteEndObject();
    }
}
