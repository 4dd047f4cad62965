using System.Globalization;
using Sage50Etl.Connectors.Ssm;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_a_filter_is_built
{
    private static readonly DateTime Moment = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified);

    [Fact]
    public void Texts_cannot_leave_their_quotes() =>
        SsmWhere.Equal("name", "O'Hara' OR 'a'='a").ToString().ShouldBe("name = 'O''Hara'' OR ''a''=''a'");

    [Fact]
    public void Each_type_has_its_literal()
    {
        SsmWhere.Equal("accountId.id", 12).ToString().ShouldBe("accountId.id = 12");
        SsmWhere.Equal("deleted", false).ToString().ShouldBe("deleted = 'false'");
        SsmWhere.NotEqual("vatNumber", "").ToString().ShouldBe("vatNumber <> ''");
        SsmWhere.GreaterThan("id", 5).ToString().ShouldBe("id > 5");
        SsmWhere.GreaterThan("total", 1.5m).ToString().ShouldBe("total > 1.5");
        SsmWhere.GreaterThan("dateUpdated", Moment.AddMilliseconds(999)).ToString().ShouldBe("dateUpdated > '2026-01-02T03:04:05Z'");
        SsmWhere.In("id", [1, 2]).ToString().ShouldBe("id IN (1,2)");
        SsmWhere.In("extId", ["a", "b'c"]).ToString().ShouldBe("extId IN ('a','b''c')");
    }

    [Fact]
    public void Literals_do_not_follow_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            SsmWhere.And(SsmWhere.GreaterThan("total", -1.5m), SsmWhere.Equal("id", -3), SsmWhere.GreaterThan("date", Moment))
                .ToString().ShouldBe("(total > -1.5 AND id = -3 AND date > '2026-01-02T03:04:05Z')");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Groups_are_bracketed()
    {
        var either = SsmWhere.Or(SsmWhere.Equal("a", 1), SsmWhere.Equal("b", 2));

        SsmWhere.And(either, SsmWhere.Equal("c", 3)).ToString().ShouldBe("((a = 1 OR b = 2) AND c = 3)");
        SsmWhere.Or(SsmWhere.Equal("a", 1)).ToString().ShouldBe("a = 1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a=1 OR b")]
    [InlineData("a.b.c")]
    [InlineData("a'")]
    [InlineData("a\n")]
    public void A_field_name_cannot_be_anything_else(string field) => Should.Throw<ArgumentException>(() => SsmWhere.Equal(field, 1));

    [Fact]
    public void Nothing_to_compare_with_is_said()
    {
        Should.Throw<ArgumentException>(() => SsmWhere.In("id", Array.Empty<int>()));
        Should.Throw<ArgumentException>(() => SsmWhere.And());
    }
}
