using Sage50Etl.Transform.Guards;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_a_plan_is_weighed
{
    private static readonly GuardLimits Limits = new() { Creates = new(100, 50), Updates = new(100, 50), Deletes = new(100, 50), Handful = 5 };

    [Theory]
    [InlineData(90, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(110, true)]
    public void Should_hold_by_count(int count, bool held)
    {
        Weigh(creates: count).Count.ShouldBe(held ? 1 : 0);
        Weigh(updates: count).Count.ShouldBe(held ? 1 : 0);
        Weigh(deletes: count).Count.ShouldBe(held ? 1 : 0);
    }

    [Theory]
    [InlineData(90, 200, false)]
    [InlineData(100, 200, false)]
    [InlineData(100, 199, true)]
    [InlineData(45, 100, false)]
    [InlineData(50, 100, false)]
    [InlineData(51, 100, true)]
    [InlineData(55, 100, true)]
    public void Should_hold_by_share(int count, long records, bool held) => Weigh(deletes: count, records: records).Count.ShouldBe(held ? 1 : 0);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Should_let_a_handful_pass_whatever_its_share(int count, bool held) => Weigh(deletes: count, records: 6).Count.ShouldBe(held ? 1 : 0);

    [Fact]
    public void Should_not_divide_by_a_stream_that_holds_nothing() => Weigh(creates: 100, records: 0).ShouldBeEmpty();

    [Fact]
    public void Should_say_which_stream_and_how_much()
    {
        var reasons = Guard.Weigh([new("customers", 0, 0, 101, 5000), new("contacts", 0, 60, 0, 100), new("products", 1, 1, 1, 1)], Limits);
        reasons.ShouldBe(["customers: 101 deletes, limit 100", "contacts: 60 updates are 60 % of 100, limit 50 %"]);
    }

    [Fact]
    public void Should_weigh_each_direction_of_change_by_its_own_limit()
    {
        var limits = new GuardLimits();
        Guard.Weigh([new("customers", 5_000, 0, 0, 10_000)], limits).ShouldBeEmpty();
        Guard.Weigh([new("customers", 0, 0, 51, 10_000)], limits).ShouldHaveSingleItem();
    }

    private static IReadOnlyList<string> Weigh(int creates = 0, int updates = 0, int deletes = 0, long records = 100_000) =>
        Guard.Weigh([new("customers", creates, updates, deletes, records)], Limits);
}
