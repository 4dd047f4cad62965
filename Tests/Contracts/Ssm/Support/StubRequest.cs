using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>One request as the stub received it.</summary>
public sealed record StubRequest(string Verb, string Path, IQueryCollection Query, IHeaderDictionary Headers, string Body)
{
    public string Resource => Path.Split('/')[0];
    public int? Id => Path.Split('/') is [_, var id] && int.TryParse(id, out var number) ? number : null;
    public int Page => int.Parse(Query["page"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
    public string Where => Query["where"].ToString();
    public string Token => Headers["X-Session-Key"].ToString();
    public JsonObject Json => JsonNode.Parse(Body)?.AsObject() ?? throw new JsonException("The request has no JSON object.");
}
