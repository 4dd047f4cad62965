using Microsoft.Extensions.Primitives;

namespace Sage50Etl.Sandbox.Ssm.Http;

/// <summary>What the tenant looks at in a call.</summary>
internal sealed record SsmRequest(string Verb, SsmRoute Route, IQueryCollection Query, IHeaderDictionary Headers, string Body)
{
    /// <summary>Takes the place of the page asked for.</summary>
    public string? PageInstead { get; init; }

    public bool IsWrite => Verb is "POST" or "PUT" or "DELETE" && Route.Kind != RouteKind.Login;
    public string? SessionKey => Headers["X-Session-Key"];

    public string? Argument(string name) => Query.TryGetValue(name, out StringValues values) ? values.ToString() : null;

    public static async Task<SsmRequest> Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return new SsmRequest(request.Method.ToUpperInvariant(), SsmRoute.Parse(request.Path.Value ?? ""), request.Query, request.Headers, body);
    }
}
