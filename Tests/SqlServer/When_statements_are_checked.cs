using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Messages;
using Sage50Etl.Tests.SqlServer.Checking;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.SqlServer;

/// <summary>S5 and S6 for the hand-written statements: every one, for every kind, with the parameters the program gives.</summary>
public sealed class When_statements_are_checked
{
    private static readonly SqlServerDialect Dialect = SqlServerDialect.Instance;

    [Fact]
    public void Should_bind_every_statement_of_every_kind() => ModelCheck.Findings(Staging.Objects.Objects, All()).ShouldBeEmpty();

    [Fact]
    public void Should_break_none_of_our_own_rules() => All().SelectMany(t => OwnRules.Of(t.Body).Select(f => $"{t.Name}: {f}")).ShouldBeEmpty();

    [Fact]
    public void Should_copy_in_bulk_into_columns_that_are_there_and_fit()
    {
        foreach (var kind in StagedKind.All)
        {
            using var batch = Dialect.Batch(new IncomingRows(kind, new RunId(1), 1, "acme", Side.Sage50, []), []);
            var table = Staging.Objects.Tables.Single(t => t.SchemaObjectName.BaseIdentifier.Value == kind.Incoming);
            batch.Columns.Cast<System.Data.DataColumn>().Select(c => $"{c.ColumnName} {Type(c.DataType)}").Order(StringComparer.Ordinal).ShouldBe(
                table.Definition.ColumnDefinitions.Select(c => $"{c.ColumnIdentifier.Value} {c.DataType.Name.BaseIdentifier.Value}").Order(StringComparer.Ordinal));
        }
    }

    internal static IEnumerable<SqlText> All()
    {
        foreach (var name in StagedSql.Names(Dialect))
        {
            if (name.StartsWith("hold_", StringComparison.Ordinal))
            {
                var text = StagedSql.Text(Dialect, name);
                yield return new(name, Parameters.Of(text, null), text);
                continue;
            }
            foreach (var kind in StagedKind.All)
                foreach (var text in Texts(StagedSql.For(Dialect, name, kind), kind))
                    yield return new($"{name}_{kind.Kind}", Parameters.Of(text, kind), text);
        }
    }

    private static IEnumerable<string> Texts(string sql, StagedKind kind) => sql.Contains("{field}", StringComparison.Ordinal)
        ? kind.Columns.Where(c => c.Type == typeof(string)).Select(c => sql.Replace("{field}", StagedSql.Quote(c.Name), StringComparison.Ordinal)) : [sql];

    private static string Type(Type type) => type == typeof(long) ? "bigint" : type == typeof(int) ? "int" : type == typeof(bool) ? "bit" : type == typeof(decimal) ? "decimal"
        : type == typeof(DateTime) ? "date" : type == typeof(DateTimeOffset) ? "datetimeoffset" : "nvarchar";
}
