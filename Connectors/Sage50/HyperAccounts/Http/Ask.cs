namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

/// <summary>One request: what error texts call it, and what is sent.</summary>
internal sealed record Ask(HttpMethod Method, string Path, byte[]? Body = null)
{
    public static Ask Get(string path) => new(HttpMethod.Get, path);
    public static Ask Search(string path, byte[] conditions) => new(HttpMethod.Post, path, conditions);

    public override string ToString() => $"{Method} {Path}";
}
