using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Contracts.Ssm.Support;

namespace Sage50Etl.Tests.Contracts.Ssm.Definition;

/// <summary>The vendor's published definition, with its known differences from the API, as something a request can be held to.</summary>
internal static class VendorDefinition
{
    private static readonly JsonObject File = Load();
    private static readonly string[] PageHeaders = ["Count", "X-FM-Entity-Count"];

    /// <summary>Resources it describes, as the first part of a path.</summary>
    public static IReadOnlySet<string> Resources { get; } = File["paths"]!.AsObject().Select(p => p.Key.Split('/')[1]).ToHashSet();

    /// <summary>What is wrong with a request; empty for one that fits.</summary>
    public static IReadOnlyList<string> Problems(StubRequest request)
    {
        var path = request.Id is null ? $"/{request.Path}" : $"/{request.Resource}/{{id}}";
        if (File["paths"]![path]?[request.Verb.ToLowerInvariant()] is not JsonObject operation) return [$"{request.Verb} {path} is not defined"];
        var parameters = operation["parameters"]!.AsArray();
        return [.. Query(request, parameters), .. Headers(request), .. Body(request, parameters)];
    }

    private static IEnumerable<string> Query(StubRequest request, JsonArray parameters)
    {
        // The script of the connector pages value lists itself, with the parameters of every other list.
        string[] known = [.. parameters.Where(p => Text(p, "in") == "query").Select(p => Text(p, "name")), .. Lists(parameters) ? ["page", "order", "where"] : Array.Empty<string>()];
        return request.Query.Keys.Except(known).Select(name => $"query parameter {name} is not defined")
            .Concat(request.Query.ContainsKey("page") && request.Page < 0 ? ["page is below 0"] : []);
    }

    private static IEnumerable<string> Headers(StubRequest request) =>
        PageHeaders.Where(name => request.Headers.TryGetValue(name, out var value) && !int.TryParse(value.ToString(), out _)).Select(name => $"header {name} is no integer");

    private static IEnumerable<string> Body(StubRequest request, JsonArray parameters)
    {
        if (parameters.FirstOrDefault(p => Text(p, "in") == "body") is not { } body) return request.Body.Length == 0 ? [] : ["it has a body"];
        return Body(request.Resource, request.Json, body["schema"]!, request.Verb == "POST");
    }

    private static IEnumerable<string> Body(string resource, JsonObject json, JsonNode schema, bool creating)
    {
        var model = File["definitions"]![Text(schema, "$ref").Split('/')[^1]]!["properties"]!.AsObject();
        foreach (var (key, value) in json)
        {
            if (key.StartsWith("Z_", StringComparison.Ordinal)) continue;
            if (model[key == "salesForecastDate" ? "salesForcecastDate" : key] is not { } property) yield return $"{key} is not defined";
            else if (value is not null && !Fits(value, Text(property, "type"))) yield return $"{key} is not of type {Text(property, "type")}: {value.ToJsonString()}";
        }
        foreach (var name in creating ? Required(resource, schema) : [])
            if (json[name] is null) yield return $"{name} is required";
    }

    // The model of a contact has no branch.
    private static IEnumerable<string> Required(string resource, JsonNode schema) =>
        (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>()).Where(name => (resource, name) != ("contacts", "branchId"));

    private static bool Fits(JsonNode value, string type) => (type, value.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => int.TryParse(value.ToJsonString(), out _),
        _ => false,
    };

    private static bool Lists(JsonArray parameters) => parameters.Any(p => Text(p, "name") == "getFullList");

    private static string Text(JsonNode? node, string key) => node?[key]?.GetValue<string>() ?? "";

    private static JsonObject Load([CallerFilePath] string source = "") =>
        JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "connector-0.9.8.json")))!.AsObject();
}
