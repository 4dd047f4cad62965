using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>The tenant as a rep sees it: live records by what is printed on them, list entries by their text.</summary>
internal sealed class TenantDesk(SsmTenantStore tenant)
{
    private readonly Dictionary<string, IReadOnlyList<JsonObject>> _live = [];

    public int Country(string iso2) => Id(Only("countries", c => Text(c, "iso2") == iso2, iso2));

    public int Status(string label) => Id(Only("accountStatuses", s => Text(s, "descriptionEN") == label, label));

    public int OrderStatus(string label) => Id(Only("salesorderStatuses", s => Text(s, "descriptionEN") == label, label));

    public int Product(string extId) => Id(Only("products", p => Text(p, "extId") == extId, extId));

    public int Account(string extId) => Id(Only("accounts", a => Text(a, "extId") == extId, extId));

    public int AccountNamed(string name) => Id(Only("accounts", a => Text(a, "name") == name, name));

    public int Contact(SandboxContact contact) => Id(Only("contacts", c => Text(c, "extId") == contact.Key, contact.Key));

    public static string? Text(JsonObject record, string field) => record[field]?.GetValue<string>();

    public static int Id(JsonObject record) => record["id"]!.GetValue<int>();

    private JsonObject Only(string resource, Func<JsonObject, bool> isMeant, string what) =>
        Live(resource).FirstOrDefault(isMeant) ?? throw new InvalidOperationException(
            $"The tenant has no live record of {resource} for '{what}'. The day is played between two cycles: let the first one finish, then play it.");

    private IReadOnlyList<JsonObject> Live(string resource) => _live.TryGetValue(resource, out var rows)
        ? rows
        : _live[resource] = [.. tenant.All(resource).Where(r => r["deleted"]?.GetValue<bool>() != true)];
}
