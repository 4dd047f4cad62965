using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>What the model does not look at: ranges of type arguments, sizes of keys, functions, numbers of values, cascades.</summary>
public static class OwnRules
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "COUNT", "SYSDATETIMEOFFSET", "COUNT_BIG", "MAX", "MIN", "SUM", "LEN", "LOWER", "UPPER", "REPLACE", "SUBSTRING", "JSON_VALUE", "COALESCE", "TRY_CAST", "CAST", "OBJECT_ID", "CONCAT",
        "ROW_NUMBER", "LTRIM", "RTRIM", "CHARINDEX", "ISNULL", "SCHEMA_ID", "SCOPE_IDENTITY", "STRING_AGG",
    };

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "bigint", "int", "smallint", "bit", "nvarchar", "datetimeoffset", "date", "decimal", "varbinary", "uniqueidentifier", "rowversion",
    };

    public static IEnumerable<string> Of(FoldedScript script)
    {
        foreach (var table in script.Tables)
        {
            var name = table.SchemaObjectName.BaseIdentifier.Value;
            foreach (var column in table.Definition.ColumnDefinitions)
                if (Argument(column) is { } wrong) yield return $"{name}.{column.ColumnIdentifier.Value}: {wrong}";
            if (table.Definition.ColumnDefinitions.Count(c => TypeName(c) == "rowversion") > 1) yield return $"{name} has two rowversion columns";
            foreach (var key in table.Definition.TableConstraints.OfType<UniqueConstraintDefinition>())
                foreach (var finding in KeySize(table, key.Columns, key.IsPrimaryKey ? 900 : 1700)) yield return $"{name}: {finding}";
        }
        foreach (var index in script.Indexes)
            if (script.Tables.FirstOrDefault(t => t.SchemaObjectName.BaseIdentifier.Value == index.OnName.BaseIdentifier.Value) is { } table)
                foreach (var finding in KeySize(table, index.Columns, index.Clustered == true ? 900 : 1700)) yield return $"{index.Name.Value}: {finding}";
        foreach (var finding in Cascades(script)) yield return finding;
    }

    public static IEnumerable<string> Of(string sql)
    {
        var findings = new List<string>();
        if (FoldedScript.Parse(sql, findings) is not { } fragment) return findings;
        var walk = new Walk();
        fragment.Accept(walk);
        return walk.Findings;
    }

    private static string? Argument(ColumnDefinition column)
    {
        var type = TypeName(column);
        if (!Types.Contains(type)) return $"type {type} is not on the list";
        var numbers = ((ParameterizedDataTypeReference)column.DataType).Parameters.OfType<IntegerLiteral>().Select(l => int.Parse(l.Value, CultureInfo.InvariantCulture)).ToList();
        return (type, numbers) switch
        {
            ("decimal", [var precision, var scale]) when precision > 38 || scale > precision => $"decimal({precision},{scale})",
            ("nvarchar", [var length]) when length > 4000 => $"nvarchar({length})",
            ("varbinary", [var length]) when length > 8000 => $"varbinary({length})",
            ("datetimeoffset" or "datetime2" or "time", [var scale]) when scale > 7 => $"{type}({scale})",
            _ => null,
        };
    }

    private static IEnumerable<string> KeySize(CreateTableStatement table, IEnumerable<ColumnWithSortOrder> columns, int most)
    {
        var bytes = 0;
        foreach (var name in columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value))
        {
            if (table.Definition.ColumnDefinitions.FirstOrDefault(c => c.ColumnIdentifier.Value == name) is not { } column) continue;
            if (Bytes(column) is { } size) bytes += size;
            else yield return $"{name} has no length and may not stand in a key";
        }
        if (bytes > most) yield return $"its key takes up to {bytes} bytes; {most} is the most";
    }

    private static int? Bytes(ColumnDefinition column) => (TypeName(column), ((ParameterizedDataTypeReference)column.DataType).Parameters.FirstOrDefault()) switch
    {
        ("nvarchar", IntegerLiteral length) => 2 * int.Parse(length.Value, CultureInfo.InvariantCulture),
        ("nvarchar" or "varbinary", _) => null,
        ("bit", _) => 1,
        ("int", _) => 4,
        ("date", _) => 3,
        ("datetimeoffset", _) => 10,
        ("decimal", _) => 17,
        _ => 8,
    };

    private static string TypeName(ColumnDefinition column) => column.DataType.Name.BaseIdentifier.Value.ToLowerInvariant();

    // Error 1785: two ways of cascading from one table to another, or back to itself.
    private static IEnumerable<string> Cascades(FoldedScript script)
    {
        var edges = script.Tables.SelectMany(t => t.Definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>()
                .Where(f => f.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull)
                .Select(f => (From: f.ReferenceTableName.BaseIdentifier.Value, To: t.SchemaObjectName.BaseIdentifier.Value))).ToLookup(e => e.From, e => e.To);
        foreach (var start in edges.Select(e => e.Key))
        {
            var reached = new HashSet<string> { start };
            var open = new Queue<string>(edges[start]);
            while (open.TryDequeue(out var table))
            {
                if (!reached.Add(table))
                {
                    yield return $"more than one cascade path from {start} to {table}";
                    break;
                }
                foreach (var next in edges[table]) open.Enqueue(next);
            }
        }
    }

    private sealed class Walk : TSqlFragmentVisitor
    {
        public List<string> Findings { get; } = [];

        public override void Visit(FunctionCall node)
        {
            if (node.CallTarget is null && !Functions.Contains(node.FunctionName.Value)) Findings.Add($"function {node.FunctionName.Value} is not on the list");
        }

        public override void Visit(InsertSpecification node)
        {
            if (node.InsertSource is ValuesInsertSource values)
                foreach (var row in values.RowValues.Where(r => node.Columns.Count > 0 && r.ColumnValues.Count != node.Columns.Count))
                    Findings.Add($"{row.ColumnValues.Count} values for {node.Columns.Count} columns");
            if (node.InsertSource is SelectInsertSource { Select: QuerySpecification select } && !select.SelectElements.OfType<SelectStarExpression>().Any()
                && node.Columns.Count > 0 && select.SelectElements.Count != node.Columns.Count)
                Findings.Add($"{select.SelectElements.Count} values for {node.Columns.Count} columns");
        }
    }
}
