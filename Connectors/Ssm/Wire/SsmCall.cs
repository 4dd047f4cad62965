using System.Globalization;
using System.Text.Json.Nodes;

namespace Sage50Etl.Connectors.Ssm.Wire;

/// <summary>One logical call. Prints as verb, resource and id only: body and filter hold personal data or keys.</summary>
internal sealed class SsmCall
{
    private SsmCall(HttpMethod method, string resource)
    {
        Method = method;
        Resource = resource;
        Path = resource;
    }

    public HttpMethod Method { get; }
    public string Resource { get; }
    /// <summary>Relative to the base address, query included.</summary>
    public string Path { get; private init; }
    public int? Id { get; private init; }
    public string? Json { get; private init; }
    /// <summary>Keys of the body, to recognise the field an error text speaks of.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];
    public bool IsWrite { get; private init; }
    public bool IsLogin { get; private init; }
    public bool IsBulk { get; private init; }
    /// <summary>Rows per page asked for; null where nothing is paged.</summary>
    public int? Count { get; private init; }

    public static SsmCall Login(string publicKey, string privateKey) => new(HttpMethod.Post, "login")
    {
        IsLogin = true,
        Json = new JsonObject { ["username"] = publicKey, ["password"] = privateKey }.ToJsonString(),
    };

    public static SsmCall Page(string resource, SsmListQuery query, int page, int count) => new(HttpMethod.Get, resource)
    {
        Count = count,
        Path = string.Create(CultureInfo.InvariantCulture, $"{resource}?page={page}&order={Uri.EscapeDataString(query.Order)}")
            + (query.Where is null ? "" : $"&where={Uri.EscapeDataString(query.Where)}"),
    };

    public static SsmCall Get(string resource, int id) => new(HttpMethod.Get, resource) { Id = id, Path = WithId(resource, id) };

    public static SsmCall Look(string resource, string path) => new(HttpMethod.Get, resource) { Path = path };

    public static SsmCall Create(string resource, JsonObject body) => new(HttpMethod.Post, resource)
    {
        IsWrite = true,
        Json = body.ToJsonString(),
        Fields = KeysOf(body),
    };

    public static SsmCall Update(string resource, int id, JsonObject body) => new(HttpMethod.Put, resource)
    {
        IsWrite = true,
        Id = id,
        Path = WithId(resource, id),
        Json = body.ToJsonString(),
        Fields = KeysOf(body),
    };

    public static SsmCall Delete(string resource, int id) => new(HttpMethod.Delete, resource) { IsWrite = true, Id = id, Path = WithId(resource, id) };

    /// <summary>A batch of creates, or of updates where the items carry ids.</summary>
    public static SsmCall Bulk(HttpMethod method, string resource, JsonArray items) => new(method, resource)
    {
        IsWrite = true,
        Path = $"{resource}/bulk",
        IsBulk = true,
        Json = items.ToJsonString(),
        Fields = [.. items.SelectMany(item => KeysOf(item!["data"]!.AsObject())).Distinct()],
    };

    public override string ToString() => $"{Method} {(Id is { } id ? WithId(Resource, id) : IsBulk ? Path : Resource)}";

    private static string WithId(string resource, int id) => string.Create(CultureInfo.InvariantCulture, $"{resource}/{id}");

    private static string[] KeysOf(JsonObject body) => [.. body.Select(pair => pair.Key)];
}
