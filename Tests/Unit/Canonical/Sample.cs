using System.Text.Json;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Tests.Unit.Canonical;

/// <summary>An invented company and tenant.</summary>
internal static class Sample
{
    public static MappingSettings Settings { get; } = new();
    public static ReferenceSources Sources { get; } = new()
    {
        Countries = [new() { Id = 44, Iso2 = "GB" }, new() { Id = 353, Iso2 = "ie" }],
        Currencies = [new() { Id = 3, IsoCode = "gbp" }, new() { Id = 1, IsoCode = "eur" }],
        SageCurrencies =
        [
            new() { Number = 1, Code = "GBP", BaseCurrency = true, Rate = 1 }, new() { Number = 2, Code = "USD", Rate = 0 },
            new() { Number = 3, Code = "EUR", Rate = 1.25m },
        ],
        AccountStatuses = [new() { Id = 7, DescriptionEN = "Client" }, new() { Id = 8, DescriptionES = "Potential" }, new() { Id = 9, DescriptionEN = "Lapsed" }],
        OrderStatuses = [.. Settings.OrderStatusLabels.Values.Select((label, i) => new SsmSalesOrderStatus { Id = 100 + i, DescriptionEN = label }),
            new() { Id = 150, DescriptionEN = "Lapsed" }],
        ContactTypes = [new() { Id = 5, DescriptionEN = "Buyer" }],
        Branches = [new() { Id = 1, DescriptionEN = "Old", Deleted = true, Default = true }, new() { Id = 2, DescriptionEN = "North" }, new() { Id = 16, DescriptionEN = "Main", Default = true }],
        Users = [new() { Id = 51, Name = "Connector", ExtId = "ADMIN" }, new() { Id = 61, Name = "Aoife", LastName = "Brennan", ExtId = "AB" }],
        ServiceProducts = [.. Settings.ServiceProducts.Values.Select((extId, i) => new SsmProduct { Id = 900 + i, ExtId = extId })],
        AdminUserId = 51,
    };
    public static ReferenceLists Lists { get; } = new(Sources, Settings);
    public static CanonicalMapper Mapper { get; } = new(Settings, Lists);

    public static CanonicalMapper With(MappingSettings settings) => new(settings, new ReferenceLists(Sources, settings));

    /// <summary>Keys of an SSM record beyond the declared ones, from a JSON object.</summary>
    public static IDictionary<string, JsonElement> Extra(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);

    public static IReadOnlySet<string> Fields(params string[] names) => names.ToHashSet();

    public static SalesLedger Customer { get; } = new()
    {
        AccountRef = "MUR001", Name = "Ó Murchú & Søn", Address1 = "1 Quay", Address2 = "Unit 2", Address3 = "Cork", Address4 = "Munster", Address5 = "T12",
        CountryCode = "ie", Telephone = "021 1", Telephone2 = "087 2", Fax = "021 3", EMail = "hello@murchu.example", WebAddress = "murchu.example",
        VatRegNumber = "IE1", Analysis1 = "a1", Analysis2 = "Aoife", Analysis3 = "a3", AccountOnHold = true, Currency = 3, PricingRef = "TRADE",
        CreditLimit = 5000, Balance = -12.34m, Terms = "30 days",
    };
}
