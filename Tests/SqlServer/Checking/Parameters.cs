using Microsoft.SqlServer.TransactSql.ScriptDom;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>The parameters that a hand-written statement uses, with the types the program gives them.</summary>
internal static class Parameters
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["run"] = "bigint", ["fence"] = "int", ["same"] = "bit", ["derived"] = "bit", ["gone"] = "bit", ["page"] = "int", ["most"] = "int", ["hash_version"] = "int", ["mapping_version"] = "int",
        ["read_at"] = "datetimeoffset(7)", ["started"] = "datetimeoffset(7)", ["ahead"] = "datetimeoffset(7)",
    };

    private static readonly string[] Texts =
        ["scope", "side", "key", "row_hash", "filter", "absent", "extra", "company", "tenant", "kind", "after", "prefix", "keys", "values", "lane"];

    public static IReadOnlyCollection<string> Of(string sql, StagedKind? kind)
    {
        var names = new Names();
        FoldedScript.Parse(sql, [])!.Accept(names);
        return [.. names.Used.Except(names.Declared).Select(n => $"@{n} {Type(n, kind)}")];
    }

    private static string Type(string name, StagedKind? kind)
    {
        if (kind?.Columns.FirstOrDefault(c => c.Name == name) is { } column)
            return column.Type == typeof(decimal) ? "decimal(22,6)" : column.Type == typeof(bool) ? "bit" : column.Type == typeof(DateOnly) ? "date" : "nvarchar(max)";
        if (Types.TryGetValue(name, out var type)) return type;
        return Texts.Contains(name) ? "nvarchar(4000)" : throw new InvalidOperationException($"@{name} is no parameter that the program gives.");
    }

    private sealed class Names : TSqlFragmentVisitor
    {
        public HashSet<string> Used { get; } = [];
        public HashSet<string> Declared { get; } = [];

        public override void Visit(VariableReference node) => Used.Add(node.Name[1..]);

        public override void Visit(DeclareVariableElement node) => Declared.Add(node.VariableName.Value[1..]);

        public override void Visit(ExecuteParameter node)
        {
            if (node.Variable is { } argument) Declared.Add(argument.Name[1..]);
        }
    }
}
