using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Every create that took effect on a side, by the key it was made for, read from the side's own history of calls.</summary>
internal static partial class CreateHistory
{
    /// <summary>Answered or not: what counts is that the record was made.</summary>
    public static IEnumerable<string> InSsm(SsmTenantStore tenant) => tenant.ReadCalls()
        .Where(c => c is { Applied: true, Verb: "POST", Body: not null })
        .SelectMany(c => Bodies(c).Select(body => $"{c.Resource.Split('/')[0]} {Key(c.Resource.Split('/')[0], body)}"));

    public static IEnumerable<string> InSage(SageCompanyStore company) =>
        from call in company.Calls
        where call is { Verb: "POST", EffectApplied: true }
        let body = JsonNode.Parse(call.Body)!.AsObject()
        let path = call.Path.Trim('/').Split('?')[0].ToUpperInvariant()
        from key in path.EndsWith("CUSTOMERADDRESS", StringComparison.Ordinal) ? [$"contact {Text(body, "accountRef")} {Text(body, "description")}"]
            : path.EndsWith("CUSTOMER", StringComparison.Ordinal) ? new[] { $"customer {call.CreatedKey}", $"customer for {Text(body, "analysis3")}" }
            : path.EndsWith("SALESORDER", StringComparison.Ordinal) ? [$"document {call.CreatedKey}", $"document for {Text(body, "analysis3")}"]
            : [$"{call.Path} {call.CreatedKey}"]
        select key;

    private static IEnumerable<JsonObject> Bodies(SsmCall call) => JsonNode.Parse(call.Body!) switch
    {
        JsonArray batch => batch.Select(item => item!["data"]!.AsObject()),
        JsonObject one => [one],
        _ => [],
    };

    private static string Key(string resource, JsonObject body) => resource switch
    {
        "rates" => Text(body, "extID"),
        "productFamilies" => Text(body, "descriptionEN"),
        "productRates" => $"{Text(body, "productId")}+{Text(body, "rateId")}",
        "salesordersLines" => $"{Text(body, "salesOrderId")}+{Text(body, "order")}+{Text(body, "productId")}",
        "accountAddresses" => Marker().Match(Text(body, "description")) is { Success: true } marker ? marker.Value : Text(body, "accountId") + Text(body, "description"),
        _ => Text(body, "extId"),
    };

    private static string Text(JsonObject body, string name) =>
        Convert.ToString(body.FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\[[^\[\]]+/[0-9]+\]\z")]
    private static partial Regex Marker();
}
