using System.Collections.Concurrent;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database.Tables;

/// <summary>The set-based statements: one template per statement and engine in Sql/, expanded for a kind from the model (design 2).</summary>
public static class StagedSql
{
    private static readonly ConcurrentDictionary<(string, string, string), string> Expanded = new();

    /// <summary>Names of an engine's templates, without ending.</summary>
    public static IReadOnlyList<string> Names(StagingDialect dialect) => [.. typeof(StagedSql).Assembly.GetManifestResourceNames()
        .Where(n => n.Contains($".Sql.{dialect.Name}.", StringComparison.Ordinal)).Select(n => n.Split('.')[^2]).Order(StringComparer.Ordinal)];

    public static string For(StagingDialect dialect, string statement, StagedKind kind) =>
        Expanded.GetOrAdd((dialect.Name, statement, kind.Kind), _ => Expand(dialect, statement, kind));

    /// <summary>A statement that belongs to no kind.</summary>
    public static string Text(StagingDialect dialect, string statement) => Expanded.GetOrAdd((dialect.Name, statement, ""), _ => Template(dialect, statement));

    internal static string For(StagingDb db, string statement, StagedKind kind) => For(db.Dialect, statement, kind);

    private static string Expand(StagingDialect dialect, string statement, StagedKind kind)
    {
        var columns = kind.Columns.Select(c => Quote(c.Name)).ToList();
        string Each(string before) => string.Join(", ", columns.Select(c => $"{c} = {before}.{c}"));
        string Listed(string before) => string.Join(", ", columns.Select(c => $"{before}.{c}"));
        return Template(dialect, statement)
            .Replace("{incoming}", dialect.Table(kind.Incoming), StringComparison.Ordinal)
            .Replace("{current}", dialect.Table(kind.Current), StringComparison.Ordinal)
            .Replace("{columns}", string.Join(", ", columns), StringComparison.Ordinal)
            .Replace("{parameters}", string.Join(", ", kind.Columns.Select(c => "@" + c.Name)), StringComparison.Ordinal)
            .Replace("{set_parameters}", string.Join(", ", kind.Columns.Select(c => $"{Quote(c.Name)} = @{c.Name}")), StringComparison.Ordinal)
            .Replace("{set_excluded}", Each("excluded"), StringComparison.Ordinal)
            .Replace("{set_incoming}", Each("i"), StringComparison.Ordinal)
            .Replace("{columns_current}", Listed("c"), StringComparison.Ordinal)
            .Replace("{columns_incoming}", Listed("i"), StringComparison.Ordinal);
    }

    private static string Template(StagingDialect dialect, string statement)
    {
        var name = typeof(StagedSql).Assembly.GetManifestResourceNames().Single(n => n.EndsWith($".Sql.{dialect.Name}.{statement}.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(typeof(StagedSql).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Trim();
    }

    internal static string Quote(string name) => $"\"{name}\"";
}
