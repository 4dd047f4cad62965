using System.Collections.Frozen;

namespace Sage50Etl.Sandbox.Sage50;

/// <summary>A table of the sample company with the columns it carries.</summary>
internal sealed class SageTable
{
    private readonly FrozenDictionary<string, SageColumn> _byName;

    public SageTable(string name, string key, IReadOnlyList<SageColumn> columns)
    {
        (Name, Key, Columns) = (name, key == "-" ? null : key, columns);
        _byName = columns.ToFrozenDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }
    public string? Key { get; }
    public IReadOnlyList<SageColumn> Columns { get; }

    public bool Has(string column) => _byName.ContainsKey(column);

    public SageColumn Column(string name) => _byName.TryGetValue(name, out var column)
        ? column
        : throw new ArgumentException($"The sample company's table {Name} has no column {name}. Name a column of sage50-access section 7.", nameof(name));

    public bool TryColumn(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SageColumn? column) =>
        _byName.TryGetValue(name, out column);

    public string Create()
    {
        var columns = Columns.Select(c => c.Declaration(c.Name == Key) + (c.Name == Key ? " PRIMARY KEY" : ""));
        return $"CREATE TABLE \"{Name}\" ({string.Join(", ", columns)})";
    }

    public static SageTable Parse(string text)
    {
        var words = text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return new SageTable(words[0], words[2], [.. words.Skip(3).Select(SageColumn.Parse)]);
    }
}
