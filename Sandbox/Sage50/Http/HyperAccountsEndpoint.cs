namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>One verb and path. Either <see cref="Read"/> or <see cref="Write"/> is set.</summary>
internal sealed class HyperAccountsEndpoint(string verb, string path)
{
    private readonly string[] _segments = path.Split('/');

    public Func<HyperAccountsRequest, Answer>? Read { get; init; }
    public Func<HyperAccountsRequest, WriteOutcome>? Write { get; init; }

    /// <summary>The segments in braces when this endpoint serves the call, else null. Case does not matter.</summary>
    public IReadOnlyList<string>? Match(string callVerb, string[] callSegments)
    {
        if (callVerb != verb || callSegments.Length != _segments.Length) return null;
        var arguments = new List<string>();
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i][0] == '{') arguments.Add(Uri.UnescapeDataString(callSegments[i]));
            else if (!_segments[i].Equals(callSegments[i], StringComparison.OrdinalIgnoreCase)) return null;
        }
        return arguments;
    }
}
