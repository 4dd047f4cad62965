using System.Globalization;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>Texts and ids of one SSM list, compared without case. Deleted rows can still be read, but are never chosen for writing.</summary>
internal sealed class NamedIds
{
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);

    public static NamedIds Of<T>(IEnumerable<T> rows, Func<T, string?> text) where T : SsmRecord
    {
        var list = new NamedIds();
        foreach (var row in rows.OrderBy(r => r.Id))
        {
            if (text(row)?.Trim() is not { Length: > 0 } name) continue;
            list._texts[row.Id] = name;
            if (!row.Deleted && !list._ids.TryAdd(name, row.Id)) list.Repeated.Add(name);
        }
        return list;
    }

    public List<string> Repeated { get; } = [];

    public bool Knows(string text) => _ids.ContainsKey(text);

    public int? Id(string text) => _ids.TryGetValue(text.Trim(), out var id) ? id : null;

    /// <summary>The text of an id, #id where the list does not have it, null for none (SSM also writes 0).</summary>
    public string? Text(int? id) => id is null or 0 ? null : _texts.GetValueOrDefault(id.Value) ?? "#" + id.Value.ToString(CultureInfo.InvariantCulture);
}
