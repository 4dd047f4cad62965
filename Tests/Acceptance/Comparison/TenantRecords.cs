using System.Globalization;
using System.Text.RegularExpressions;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>All records of the tenant with the key each one claims: external id, else what identifies it (D7).</summary>
internal sealed partial class TenantRecords
{
    private readonly Dictionary<string, IReadOnlyList<TenantRecord>> _all;
    private readonly Dictionary<(string, int), TenantRecord> _byId;
    private readonly Dictionary<string, ILookup<string, TenantRecord>> _byKey;

    public TenantRecords(SsmTenantStore tenant)
    {
        _all = Resources.Concat(Lists).ToDictionary(r => r, r => (IReadOnlyList<TenantRecord>)[.. tenant.All(r).Select(json => new TenantRecord(r, json))]);
        _byId = _all.Values.SelectMany(r => r).ToDictionary(r => (r.Resource, r.Id));
        foreach (var record in _all.Values.SelectMany(r => r)) record.Key = KeyOf(record);
        _byKey = _all.ToDictionary(r => r.Key, r => r.Value.Where(x => x.Key is not null).ToLookup(x => x.Key!, StringComparer.Ordinal));
    }

    /// <summary>The resources the connector writes to.</summary>
    public static IReadOnlyList<string> Resources { get; } =
        ["productFamilies", "rates", "products", "productRates", "accounts", "accountAddresses", "contacts", "salesorders", "salesordersLines", "sales"];

    public IReadOnlyList<TenantRecord> Live(string resource) => [.. _all[resource].Where(r => r.IsLive)];

    public IReadOnlyList<TenantRecord> Under(string resource, IEnumerable<string> keys) => [.. keys.SelectMany(k => _byKey[resource][k])];

    public TenantRecord? Find(string resource, int? id) => id is { } known ? _byId.GetValueOrDefault((resource, known)) : null;

    /// <summary>Ids a reference may hold.</summary>
    public IReadOnlyList<int> Ids(Reference reference) =>
    [
        .. Under(reference.Resource, reference.Keys).Where(r => r.IsLive).Select(r => r.Id),
        .. reference.OwnerOfAccount is { } account ? Under("accounts", [account]).Where(a => a.IsLive).Select(a => a.Ref("salesRepId1")).OfType<int>() : [],
    ];

    public string? ExtIdOfUser(Reference user) => Under("users", user.Keys).Select(u => u.Text("extId")).FirstOrDefault();

    private string? KeyOf(TenantRecord record) => record.Resource switch
    {
        "rates" => record.Text("extID"),
        "productFamilies" or "accountStatuses" or "salesorderStatuses" => record.Text("descriptionEN"),
        "countries" => record.Text("iso2")?.ToUpperInvariant(),
        "currencies" => record.Text("isoCode")?.ToUpperInvariant(),
        "users" => record.Id.ToString(CultureInfo.InvariantCulture),
        "accountAddresses" => Marker().Match(record.Text("description") ?? "") is { Success: true } marker ? marker.Groups[1].Value : null,
        "productRates" => $"{ExtId("products", record.Ref("productId"), "extId")}|{ExtId("rates", record.Ref("rateId"), "extID")}",
        "salesordersLines" => ExtId("salesorders", record.Ref("salesorderId"), "extId") is { Length: > 1 } document
            ? $"{document[1..]}#{record.Number("order")?.ToString("0.##", CultureInfo.InvariantCulture)}"
            : null,
        _ => record.Text("extId"),
    };

    private string? ExtId(string resource, int? id, string field) => Find(resource, id)?.Text(field);

    private static readonly string[] Lists = ["accountStatuses", "salesorderStatuses", "countries", "currencies", "users", "branches"];

    [GeneratedRegex(@"\[([^\[\]]+/[0-9]+)\]\z")]
    private static partial Regex Marker();
}
