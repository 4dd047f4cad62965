using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>
/// A script as the objects it leaves behind: CREATE, ALTER and DROP applied to each other in order, everything else kept as bodies to bind. Parsed as
/// SQL Server 2022 reads it, the oldest that is supported.
/// </summary>
public sealed class FoldedScript
{
    private readonly Dictionary<string, CreateTableStatement> _tables = [];
    private readonly Dictionary<string, CreateIndexStatement> _indexes = [];

    public List<string> Findings { get; } = [];
    public List<string> Bodies { get; } = [];
    public IReadOnlyCollection<CreateTableStatement> Tables => _tables.Values;
    public IReadOnlyCollection<CreateIndexStatement> Indexes => _indexes.Values;
    public IEnumerable<string> Objects => [.. _tables.Values.Select(Text), .. _indexes.Values.Select(Text)];

    public static FoldedScript Of(string sql)
    {
        var folded = new FoldedScript();
        folded.Read(sql);
        return folded;
    }

    public static TSqlFragment? Parse(string sql, List<string> findings)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        findings.AddRange(errors.Select(e => $"{e.Number} line {e.Line}: {e.Message}"));
        return errors.Count == 0 ? fragment : null;
    }

    public static string Text(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }

    private void Read(string sql)
    {
        if (Parse(sql, Findings) is TSqlScript script)
            foreach (var statement in script.Batches.SelectMany(b => b.Statements)) Fold(statement);
    }

    private void Fold(TSqlStatement statement)
    {
        switch (statement)
        {
            case BeginEndBlockStatement block:
                foreach (var inner in block.StatementList.Statements) Fold(inner);
                break;
            case IfStatement condition:
                Bodies.Add($"IF {Text(condition.Predicate)} SELECT 1;");
                Fold(condition.ThenStatement);
                if (condition.ElseStatement is { } otherwise) Fold(otherwise);
                break;
            case CreateTableStatement table:
                if (!_tables.TryAdd(Name(table.SchemaObjectName), table)) Findings.Add($"table {Name(table.SchemaObjectName)} is created twice");
                break;
            case CreateIndexStatement index:
                if (!_indexes.TryAdd($"{Name(index.OnName)}.{index.Name.Value}", index)) Findings.Add($"index {index.Name.Value} is created twice");
                break;
            case BeginTransactionStatement or CommitTransactionStatement or PredicateSetStatement:
                break;
            case ExecuteStatement execute:
                Execute(execute);
                break;
            default:
                if (!Altered(statement)) Bodies.Add(Text(statement));
                break;
        }
    }

    private void Execute(ExecuteStatement execute)
    {
        if (execute.ExecuteSpecification.ExecutableEntity is ExecutableStringList { Strings: [StringLiteral text] }) Read(text.Value);
        else Bodies.Add(Text(execute));
    }

    private bool Altered(TSqlStatement statement)
    {
        switch (statement)
        {
            case AlterTableAddTableElementStatement add when Known(add.SchemaObjectName) is { } table:
                foreach (var column in add.Definition.ColumnDefinitions) table.Definition.ColumnDefinitions.Add(column);
                foreach (var constraint in add.Definition.TableConstraints) table.Definition.TableConstraints.Add(constraint);
                return true;
            case AlterTableAlterColumnStatement alter when Known(alter.SchemaObjectName) is { } table:
                if (table.Definition.ColumnDefinitions.FirstOrDefault(c => c.ColumnIdentifier.Value == alter.ColumnIdentifier.Value) is { } changed) changed.DataType = alter.DataType;
                else Findings.Add($"ALTER of the unknown column {alter.ColumnIdentifier.Value}");
                return true;
            case AlterTableDropTableElementStatement drop when Known(drop.SchemaObjectName) is { } table:
                foreach (var element in drop.AlterTableDropTableElements) Drop(table, element.Name.Value);
                return true;
            case DropTableStatement drop:
                foreach (var name in drop.Objects.Where(o => !_tables.Remove(Name(o)))) Findings.Add($"DROP of the unknown table {Name(name)}");
                return true;
            case DropIndexStatement drop:
                foreach (var clause in drop.DropIndexClauses.OfType<DropIndexClause>())
                    if (!_indexes.Remove($"{Name(clause.Object)}.{clause.Index.Value}")) Findings.Add($"DROP of the unknown index {clause.Index.Value}");
                return true;
            default:
                return statement is AlterTableStatement;
        }
    }

    private CreateTableStatement? Known(SchemaObjectName name)
    {
        if (_tables.TryGetValue(Name(name), out var table)) return table;
        Findings.Add($"ALTER of the unknown table {Name(name)}");
        return null;
    }

    private void Drop(CreateTableStatement table, string name)
    {
        var (columns, constraints) = (table.Definition.ColumnDefinitions, table.Definition.TableConstraints);
        if (columns.FirstOrDefault(c => c.ColumnIdentifier.Value == name) is { } column) columns.Remove(column);
        else if (constraints.FirstOrDefault(c => c.ConstraintIdentifier?.Value == name) is { } constraint) constraints.Remove(constraint);
        else Findings.Add($"DROP of the unknown element {name} of {Name(table.SchemaObjectName)}");
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;
}
