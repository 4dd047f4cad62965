using System.Collections.Concurrent;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>The set-based statements: one template per statement and engine in Sql/, expanded for a kind from the model (design 2).</summary>
public static class StagedSql
{
    private static readonly ConcurrentDictionary<(string, string), string> Expanded = new();

    /// <summary>Names of the templates, without engine and ending.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(StagedSql).Assembly.GetManifestResourceNames()
        .Where(n => n.Contains(".Sql.Sqlite.", StringComparison.Ordinal)).Select(n => n.Split('.')[^2]).Order(StringComparer.Ordinal)];

    public static string For(string statement, StagedKind kind) => Expanded.GetOrAdd((statement, kind.Kind), _ => Expand(statement, kind));

    private static string Expand(string statement, StagedKind kind)
    {
        var columns = kind.Columns.Select(c => Quote(c.Name)).ToList();
        return Template(statement)
            .Replace("{incoming}", kind.Incoming, StringComparison.Ordinal)
            .Replace("{current}", kind.Current, StringComparison.Ordinal)
            .Replace("{columns}", string.Join(", ", columns), StringComparison.Ordinal)
            .Replace("{parameters}", string.Join(", ", kind.Columns.Select(c => "@" + c.Name)), StringComparison.Ordinal)
            .Replace("{set_excluded}", string.Join(", ", columns.Select(c => $"{c} = excluded.{c}")), StringComparison.Ordinal);
    }

    private static string Template(string statement)
    {
        var name = typeof(StagedSql).Assembly.GetManifestResourceNames().Single(n => n.EndsWith($".Sql.Sqlite.{statement}.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(typeof(StagedSql).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Trim();
    }

    internal static string Quote(string name) => $"\"{name}\"";
}
