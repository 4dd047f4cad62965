using Microsoft.SqlServer.TransactSql.ScriptDom;
using Sage50Etl.Tests.Unit.Support.Plans;

namespace Sage50Etl.Tests.SqlServer.Checking;

/// <summary>
/// Where no server tells a plan: each growing table that is asked for each row of another has an index whose first columns the statement binds by equality, down to
/// one that names few rows. An index with a filter counts only where the statement repeats that filter word for word.
/// </summary>
public sealed class IndexRule(FoldedScript schema)
{
    private readonly ILookup<string, (IReadOnlyList<string> Columns, IReadOnlyList<string> Filter)> _indexes = Indexes(schema).ToLookup(i => i.Table, i => (i.Columns, i.Filter));

    public IEnumerable<string> Of(string sql)
    {
        if (FoldedScript.Parse(sql, []) is not { } fragment) return [];
        var walk = new Walk(this);
        fragment.Accept(walk);
        return walk.Findings.Distinct();
    }

    private bool Serves(string table, IReadOnlySet<string> bound, IReadOnlySet<string> said) => _indexes[table].Any(index =>
        index.Filter.All(said.Contains) && Growing.Narrow(table, index.Columns.TakeWhile(bound.Contains)));

    private static IEnumerable<(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Filter)> Indexes(FoldedScript schema)
    {
        foreach (var table in schema.Tables)
            foreach (var key in table.Definition.TableConstraints.OfType<UniqueConstraintDefinition>())
                yield return (table.SchemaObjectName.BaseIdentifier.Value, Names(key.Columns), []);
        foreach (var index in schema.Indexes)
            yield return (index.OnName.BaseIdentifier.Value, Names(index.Columns), [.. Conditions.And(index.FilterPredicate).Select(Conditions.Plain)]);
    }

    private static List<string> Names(IEnumerable<ColumnWithSortOrder> columns) => [.. columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value)];

    private sealed class Walk(IndexRule rule) : TSqlFragmentVisitor
    {
        public List<string> Findings { get; } = [];

        public override void Visit(QuerySpecification node) => Look(node.FromClause, node.WhereClause);

        public override void Visit(UpdateSpecification node) => Look(node.FromClause, node.WhereClause);

        public override void Visit(DeleteSpecification node) => Look(node.FromClause, node.WhereClause);

        private void Look(FromClause? from, WhereClause? where)
        {
            if (from is null) return;
            var tables = new Tables();
            foreach (var reference in from.TableReferences) tables.Add(reference);
            List<BooleanExpression> all = [.. Conditions.And(where?.SearchCondition), .. tables.On.SelectMany(Conditions.And)];

            // A query that names a table of the one around it is asked again for each of its rows.
            var asked = all.Any(c => Conditions.Aliases(c).Any(a => !tables.Named.Any(t => t.Alias == a)));
            for (var i = asked ? 0 : 1; i < tables.Named.Count; i++)
            {
                // What stands to the right of a table is known only after it.
                var open = tables.Named.Skip(i).Select(t => t.Alias).ToHashSet();
                var (table, alias) = tables.Named[i];
                if (table.Length > 0 && Growing.Table(table) && !Served(table, alias, open, all)) Findings.Add($"{table} {alias} is walked for each row");
            }
        }

        private bool Served(string table, string alias, IReadOnlySet<string> open, List<BooleanExpression> all)
        {
            if (Serves(table, alias, open, all)) return true;

            return all.Select(Conditions.Or).Where(o => o.Count > 1)
                .Any(branches => branches.TrueForAll(b => Serves(table, alias, open, [.. all, .. Conditions.And(b)])));
        }

        private bool Serves(string table, string alias, IReadOnlySet<string> open, IReadOnlyCollection<BooleanExpression> all) =>
            rule.Serves(table, all.Select(c => Conditions.Bound(c, alias, open)).OfType<string>().ToHashSet(), all.Select(Conditions.Plain).ToHashSet());
    }

    private sealed class Tables
    {
        public List<(string Table, string Alias)> Named { get; } = [];
        public List<BooleanExpression> On { get; } = [];

        public void Add(TableReference reference)
        {
            if (reference is NamedTableReference named) Named.Add((named.SchemaObject.BaseIdentifier.Value, named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value));
            else if (reference is TableReferenceWithAlias { Alias.Value: { } alias }) Named.Add(("", alias));
            if (reference is JoinTableReference join)
            {
                Add(join.FirstTableReference);
                Add(join.SecondTableReference);
            }
            if (reference is QualifiedJoin { SearchCondition: { } on }) On.Add(on);
        }
    }
}
