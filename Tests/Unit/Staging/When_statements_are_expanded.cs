using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Staging;

public sealed class When_statements_are_expanded
{
    /// <summary>The one place that a caller fills: which column is looked up.</summary>
    private const string LeftToTheCaller = "{field}";

    public static TheoryData<string> Statements() => [.. StagedSql.Names];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Should_give_the_approved_text(string statement) =>
        Approval.Verify("sqlite." + statement, string.Join("\n\n", StagedKind.All.Select(k => $"-- {k.Kind}\n{StagedSql.For(statement, k)}")));

    [Theory]
    [MemberData(nameof(Statements))]
    public void Should_leave_no_placeholder(string statement) =>
        StagedKind.All.ShouldAllBe(k => !StagedSql.For(statement, k).Replace(LeftToTheCaller, "", StringComparison.Ordinal).Contains('{'));
}
