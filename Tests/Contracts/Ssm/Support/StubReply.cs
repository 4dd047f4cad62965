namespace Sage50Etl.Tests.Contracts.Ssm.Support;

/// <summary>What the stub does with a request.</summary>
public sealed record StubReply(int Status, string Body, string ContentType = "application/json")
{
    /// <summary>The connection is cut without an answer.</summary>
    public static StubReply Abort { get; } = new(0, "");
    /// <summary>Nothing is answered until the client gives up.</summary>
    public static StubReply Hang { get; } = new(-1, "");

    /// <summary>Text without end, until the client leaves.</summary>
    public static StubReply Endless(int status, bool compressed) => new(status, "") { NeverEnds = true, Compressed = compressed };

    public bool NeverEnds { get; private init; }
    public bool Compressed { get; private init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    /// <summary>Answered only once this is done.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    public static StubReply Ok(string body) => new(200, body);
    public static StubReply Rows(params IEnumerable<int> ids) => Ok($"[{string.Join(',', ids.Select(id => $$"""{"id":{{id}}}"""))}]");
}
