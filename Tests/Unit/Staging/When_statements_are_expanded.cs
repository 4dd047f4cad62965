using System.Text.RegularExpressions;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Staging;

public sealed class When_statements_are_expanded
{
    /// <summary>The one place that a caller fills: which column is looked up.</summary>
    private const string LeftToTheCaller = "{field}";

    public static TheoryData<string, string> Statements() =>
        [.. StagingDialect.All.SelectMany(d => StagedSql.Names(d).Select(n => (d.Name, n)))];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Should_give_the_approved_text(string engine, string statement) => Approval.Verify($"{engine.ToLowerInvariant()}.{statement}",
        string.Join("\n\n", StagedKind.All.Select(k => $"-- {k.Kind}\n{StagedSql.For(Dialect(engine), statement, k)}").Distinct()));

    [Theory]
    [MemberData(nameof(Statements))]
    public void Should_leave_no_placeholder(string engine, string statement) =>
        StagedKind.All.ShouldAllBe(k => !Regex.IsMatch(StagedSql.For(Dialect(engine), statement, k).Replace(LeftToTheCaller, "", StringComparison.Ordinal), "[{][a-z_]+[}]"));

    [Fact]
    public void Should_have_every_statement_on_every_engine()
    {
        string[] own = ["insert_incoming", "forget_incoming", "copy_incoming", "hold_lane", "hold_write", "clock"];
        var expected = StagedSql.Names(StagingDialect.All[0]).Except(own).ToList();
        StagingDialect.All.ShouldAllBe(d => StagedSql.Names(d).Except(own).SequenceEqual(expected));
    }

    private static StagingDialect Dialect(string name) => StagingDialect.All.Single(d => d.Name == name);
}
