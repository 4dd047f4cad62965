using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Mapping.ToSsm.Bodies;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm;

/// <summary>The body type of each kind, its SSM keys, and the canonical field behind each key.</summary>
internal static class SsmBodies
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        [Kind.Family] = typeof(FamilyBody), [Kind.Rate] = typeof(RateBody), [Kind.Product] = typeof(ProductBody),
        [Kind.ProductRate] = typeof(ProductRateBody), [Kind.Account] = typeof(AccountBody), [Kind.Address] = typeof(AddressBody),
        [Kind.Contact] = typeof(ContactBody), [Kind.Order] = typeof(OrderBody), [Kind.OrderLine] = typeof(OrderLineBody), [Kind.Invoice] = typeof(SaleBody),
    };

    private static readonly Dictionary<string, SsmKey[]> Keys = Types.ToDictionary(t => t.Key, t => KeysOf(t.Key, t.Value));

    public static Type TypeOf(string kind) => Types.GetValueOrDefault(kind)
        ?? throw new ArgumentException($"Nothing of kind {kind} is ever written to SSM (D17).", nameof(kind));

    public static IReadOnlyList<SsmKey> KeysOf(string kind) => Keys[kind];

    public static bool Has(string kind) => Keys.ContainsKey(kind);

    public static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        decimal number => JsonValue.Create(WithoutTrailingZeros(number)),
        bool flag => JsonValue.Create(flag),
        DateOnly date => JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A body holds no {value.GetType().Name}.", nameof(value)),
    };

    // SSM types quantities as integers: 5.00 would be no integer to a strict parser.
    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static SsmKey[] KeysOf(string kind, Type body) => [.. body.GetProperties().Select(p => new SsmKey(
        JsonNamingPolicy.CamelCase.ConvertName(p.Name),
        RecordSchema.Of(kind).Fields.Single(f => f.Property.Name == (p.GetCustomAttribute<FedByAttribute>()?.Property ?? p.Name)).Name,
        p))];
}
