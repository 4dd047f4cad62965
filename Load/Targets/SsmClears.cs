using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical;

namespace Sage50Etl.Load.Targets;

/// <summary>
/// How a tenant lets a field be cleared: which of the ways that its type allows does it is unknown (ssm-api 8), so they are tried on the first real clear, and
/// the one that a read-back has shown to work goes first from then on (D3). A refusal teaches nothing: it may be about the one record.
/// </summary>
internal sealed class SsmClears(CanonicalMapper mapper)
{
    private readonly ConcurrentDictionary<(string Kind, string Key), Way> _proven = [];

    /// <summary>The ways to clear a field in the order to try them.</summary>
    public IReadOnlyList<Way> Ways(string kind, string key)
    {
        var ways = mapper.SsmClearForms(kind, key).Select((form, index) => new Way(index, form)).ToList();
        return _proven.TryGetValue((kind, key), out var proven) ? [ways[proven.Index], .. ways.Where(w => w.Index != proven.Index)] : ways;
    }

    /// <summary>Whether a read-back has shown that this way clears the field.</summary>
    public bool IsProven(string kind, string key, Way way) => _proven.TryGetValue((kind, key), out var proven) && proven.Index == way.Index;

    public void Proved(string kind, string key, Way way) => _proven[(kind, key)] = way;

    /// <summary>The body with every null in the way to try first.</summary>
    public JsonObject Fill(string kind, JsonObject body) =>
        new(body.Select(v => KeyValuePair.Create(v.Key, (v.Value ?? Ways(kind, v.Key)[0].Form)?.DeepClone())));

    internal sealed record Way(int Index, JsonNode? Form);
}
