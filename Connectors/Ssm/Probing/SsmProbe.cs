using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Reading;
using Sage50Etl.Connectors.Ssm.Wire;

namespace Sage50Etl.Connectors.Ssm.Probing;

/// <summary>Asks a live tenant, by reading calls only, about what no source settles (ssm-api 9).</summary>
public sealed class SsmProbe(SsmClientOptions options, TimeProvider time)
{
    private const int NoSuchId = 999_999_999;
    private const string Never = "'2999-01-01T00:00:00Z'";
    private static readonly string[] Described =
        ["accounts", "accountAddresses", "contacts", "products", "productFamilies", "rates", "productRates", "salesorders", "salesordersLines", "sales"];
    private static readonly string[] Lists = ["salesorderStatuses", "accountStatuses", "contactTypes", "branches", "currencies"];
    private readonly Redaction _redaction = new(options.PublicKey, options.PrivateKey);
    private readonly List<SsmProbeFinding> _findings = [];

    /// <exception cref="SsmException">Configuration: the tenant gives no token for these keys, so that nothing else can be asked.</exception>
    public async Task<SsmProbeReport> Run(CancellationToken cancellationToken)
    {
        using var http = SsmHttp.Create(options);
        var wire = new ProbeWire(http, options, time, _redaction);
        if (!await wire.Login(cancellationToken)) throw NoToken(wire.Calls[^1]);
        var resources = await Resources(wire, cancellationToken);
        var schemas = await Schemas(wire, cancellationToken);
        await Pages(wire, cancellationToken);
        await Errors(wire, cancellationToken);
        await Filters(wire, cancellationToken);
        var labels = await Labels(wire, cancellationToken);
        await Stamps(wire, cancellationToken);
        return new() { At = time.GetUtcNow(), Address = options.BaseAddress, Calls = wire.Calls, Findings = _findings, Resources = resources, Schemas = schemas, Labels = labels };
    }

    private async Task<IReadOnlyList<SsmResourceInfo>?> Resources(ProbeWire wire, CancellationToken cancellationToken)
    {
        var answer = await wire.Get("resources", cancellationToken);
        var listed = answer is { Succeeded: true, Rows: not null } ? ResourceListReader.Read(SsmCall.Look("resources", "resources"), Outcome(answer)) : null;
        var missing = listed is null ? [] : Described.Where(d => listed.All(r => !Same(r.EndPoint, d) || !r.Create || !r.Update)).ToList();
        Found("resources", listed is null ? "not listed" : $"{listed.Count} end points",
            missing.Count == 0 ? null : $"The key may not create and update {string.Join(", ", missing)}. Give its user these rights.");
        return listed;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<SsmSchemaField>>> Schemas(ProbeWire wire, CancellationToken cancellationToken)
    {
        var schemas = new Dictionary<string, IReadOnlyList<SsmSchemaField>>();
        foreach (var resource in Described)
        {
            var answer = await wire.Get($"{resource}/schema", cancellationToken);
            if (Schema(resource, answer) is { } schema) schemas[resource] = [.. schema.Fields.Values];
            else Found($"{resource} schema", answer.Form, $"The tenant does not describe {resource}: lengths and custom fields are not known before they are refused.");
        }
        foreach (var (resource, fields) in schemas)
        {
            var own = fields.Where(f => f.Name.StartsWith("Z_", StringComparison.OrdinalIgnoreCase)).ToList();
            var demanded = own.Where(f => f.Required).Select(f => f.Name).ToList();
            var length = fields.FirstOrDefault(f => Same(f.Name, "extId"))?.MaxLength?.ToString(CultureInfo.InvariantCulture);
            Found($"{resource} schema", $"{fields.Count} fields, {own.Count} of the tenant's own, extId of {length ?? "no stated length"}",
                demanded.Count == 0 ? null : $"{resource} demand {string.Join(", ", demanded)}. Map them with mapping.fields, or every create is refused.");
        }
        var quantity = schemas.GetValueOrDefault("salesordersLines")?.FirstOrDefault(f => Same(f.Name, "quantity"));
        Found("quantity of lines", quantity?.Type ?? "not described");
        return schemas;
    }

    private async Task Pages(ProbeWire wire, CancellationToken cancellationToken)
    {
        var plain = (await wire.Get("countries?page=0&order=id", cancellationToken)).Rows?.Count;
        var count = (await wire.Get("countries?page=0&order=id", cancellationToken, ("Count", 2))).Rows?.Count;
        var entity = (await wire.Get("countries?page=0&order=id", cancellationToken, ("X-FM-Entity-Count", 2))).Rows?.Count;
        var most = (await wire.Get("countries?page=0&order=id", cancellationToken, ("Count", 300), ("X-FM-Entity-Count", 300))).Rows?.Count;
        Found("page size", $"{Rows(plain)} without a header; Count is {Honoured(count)}, X-FM-Entity-Count is {Honoured(entity)}; {Rows(most)} when 300 are asked for");
    }

    private static string Rows(int? rows) => rows?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Honoured(int? rows) => rows == 2 ? "honoured" : "not honoured";

    private async Task Errors(ProbeWire wire, CancellationToken cancellationToken)
    {
        var unknown = await wire.Get($"accounts/{NoSuchId}", cancellationToken);
        Found("unknown id", $"{unknown.Status}, {unknown.Form}", unknown.Succeeded ? "An id that cannot exist was answered with success: look at the call." : null);
        var bad = await wire.Get("accounts?where=bad%20bad", cancellationToken);
        Found("bad filter", $"{bad.Status}, {bad.Form}", bad.Succeeded ? "A filter that makes no sense is answered with rows: filters are not to be trusted on this tenant." : null);
    }

    private async Task Filters(ProbeWire wire, CancellationToken cancellationToken)
    {
        await Filter(wire, "OR across dates", $"(dateCreated > {Never} OR dateUpdated > {Never} OR dateDeleted > {Never})", cancellationToken);
        await Filter(wire, "filter by extId", "extId = 'no such key, only asked for'", cancellationToken);
        await Filter(wire, "filter by a set", $"id IN ({NoSuchId},{NoSuchId - 1})", cancellationToken);
        await Filter(wire, "doubled quotes", "name = 'no ''such'' name'", cancellationToken);
        foreach (var literal in new[] { "'false'", "false" })
        {
            var answer = await wire.Get($"accounts?page=0&order=id&where={Uri.EscapeDataString($"deleted={literal}")}", cancellationToken);
            Found($"deleted={literal}", answer.Succeeded ? "accepted" : $"refused with {answer.Status}");
        }
    }

    private async Task Filter(ProbeWire wire, string about, string where, CancellationToken cancellationToken)
    {
        var answer = await wire.Get($"accounts?page=0&order=id&where={Uri.EscapeDataString(where)}", cancellationToken);
        var found = answer.Rows switch { null => $"refused with {answer.Status}", { Count: 0 } => "accepted", _ => "ignored: it brings rows that do not match" };
        Found(about, found, answer.Rows is { Count: > 0 } ? $"{about} is ignored by the tenant; look-ups there rest on staging, which costs calls." : null);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Labels(ProbeWire wire, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var list in Lists)
        {
            var rows = (await wire.Get($"{list}?page=0&order=id", cancellationToken)).Rows ?? [];
            labels[list] = [.. rows.Select(row => Text(row, "isoCode") ?? Text(row, "descriptionEN") ?? Text(row, "descriptionES") ?? "(no label)")];
        }
        var users = (await wire.Get("users?page=0&order=id", cancellationToken)).Rows ?? [];
        var (active, known) = (users.Count(u => Member(u, "isActive").ValueKind == JsonValueKind.True), users.Count(u => Text(u, "extId") is not null));
        Found("users", $"{users.Count} on the first page, {active} of them active, {known} with an external id");
        return labels;
    }

    // The newest stamp cannot lie ahead of the server's own clock, unless it is another zone's wall time (ssm-api 4.4).
    private async Task Stamps(ProbeWire wire, CancellationToken cancellationToken)
    {
        var answer = await wire.Get("accounts?page=0&order=dateUpdated", cancellationToken, ("Count", 2), ("X-FM-Entity-Count", 2));
        var newest = answer.Rows?.Select(row => Text(row, "dateUpdated")).FirstOrDefault();
        if (newest is null || answer.ServerTime is not { } server || !WallTime.TryParse(newest, out var stamp)) Found("stamps", "no account was ever updated, or the server tells no time");
        else if (stamp - server.UtcDateTime > TimeSpan.FromMinutes(10)) Found("stamps", "ahead of UTC: local time marked Z");
        else Found("stamps", "not ahead of UTC");
    }

    private void Found(string about, string found, string? warning = null) => _findings.Add(new(about, found, warning));

    private static SsmSchema? Schema(string resource, ProbeAnswer answer)
    {
        try
        {
            return answer.Succeeded ? SchemaReader.Read(SsmCall.Look(resource, $"{resource}/schema"), Outcome(answer)) : null;
        }
        catch (SsmException)
        {
            return null;
        }
    }

    private static SsmOutcome Outcome(ProbeAnswer answer) => new() { Ending = SsmEnding.Answered, Status = answer.Status, Body = answer.Body };

    private static SsmException NoToken(SsmProbeCall login) => new(SsmFailure.Configuration, SsmErrorCodes.KeysRejected,
        $"The log-in was answered {login.Status?.ToString(CultureInfo.InvariantCulture) ?? "not at all"}{(login.Said is null ? "" : $", \"{login.Said}\"")}. Check the keys and the address of this tenant.") { Status = login.Status };

    private static JsonElement Member(JsonElement row, string name) => row.ValueKind != JsonValueKind.Object
        ? default
        : row.EnumerateObject().FirstOrDefault(p => Same(p.Name, name)).Value;

    private static string? Text(JsonElement row, string name) => Member(row, name) is { ValueKind: JsonValueKind.String } text && !string.IsNullOrWhiteSpace(text.GetString()) ? text.GetString() : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
