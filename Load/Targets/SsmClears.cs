using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical;

namespace Sage50Etl.Load.Targets;

/// <summary>
/// How a tenant lets a field be cleared: whether null does it is unknown (ssm-api 8), so the ways its type allows are tried on the first real
/// clear, and the one that the read-back shows to work is kept for the field (D3).
/// </summary>
internal sealed class SsmClears(CanonicalMapper mapper)
{
    private readonly ConcurrentDictionary<(string Kind, string Key), Way> _ways = [];

    /// <summary>The body with every null in the way in use; a key that no way clears is left out.</summary>
    public JsonObject Fill(string kind, JsonObject body)
    {
        var filled = new JsonObject();
        foreach (var (key, value) in body)
            if (value is not null) filled[key] = value.DeepClone();
            else if (Of(kind, key).Form is { } form) filled[key] = form.Value?.DeepClone();
        return filled;
    }

    /// <summary>The keys of which it is not known yet whether their way works.</summary>
    public IReadOnlyList<string> Unproven(string kind, IEnumerable<string> keys) => [.. keys.Where(k => Of(kind, k) is { Proven: false, Form: not null })];

    public void Proved(string kind, IEnumerable<string> keys)
    {
        foreach (var key in keys) Of(kind, key).Proven = true;
    }

    /// <summary>Goes to the next way of the keys that are not proven; false when there was none to move.</summary>
    public bool Next(string kind, IEnumerable<string> keys)
    {
        var moved = Unproven(kind, keys);
        foreach (var key in moved) Of(kind, key).Tried++;
        return moved.Count > 0;
    }

    private Way Of(string kind, string key) => _ways.GetOrAdd((kind, key), k => new(mapper.SsmClearForms(k.Kind, k.Key)));

    private sealed record Clear(JsonNode? Value);

    private sealed class Way(IReadOnlyList<JsonNode?> forms)
    {
        public int Tried { get; set; }
        public bool Proven { get; set; }
        public Clear? Form => Tried < forms.Count ? new(forms[Tried]) : null;
    }
}
