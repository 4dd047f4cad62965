using System.Globalization;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "CON-09")]
public sealed class When_edits_are_timed
{
    private static readonly EditTimes Times = new(new() { SkewSeconds = 300, Sage50TimeZone = "Europe/London" }, TimeZoneInfo.Utc);
    private static readonly DateTimeOffset Later = new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Sage's local stamp, SSM's stamp in UTC, who is newer.</summary>
    [Theory]
    [InlineData("2026-02-02T10:05:00", "2026-02-02T10:00:00", null)]
    [InlineData("2026-02-02T10:05:01", "2026-02-02T10:00:00", Side.Sage50)]
    [InlineData("2026-02-02T10:00:00", "2026-02-02T10:05:00", null)]
    [InlineData("2026-02-02T10:00:00", "2026-02-02T10:05:01", Side.Ssm)]
    [InlineData("2026-07-02T11:00:00", "2026-07-02T10:05:01", Side.Ssm)]
    [InlineData("2026-07-02T11:00:00", "2026-07-02T10:00:00", null)]
    [InlineData("2028-02-29T12:00:00", "2028-02-29T11:50:00", Side.Sage50)]
    // The clocks go back at 02:00: 01:30 is 00:30 or 01:30 UTC.
    [InlineData("2026-10-25T01:30:00", "2026-10-25T01:00:00", null)]
    [InlineData("2026-10-25T01:30:00", "2026-10-25T00:20:00", Side.Sage50)]
    [InlineData("2026-10-25T01:30:00", "2026-10-25T01:40:00", Side.Ssm)]
    // The clocks go forward at 01:00: there is no 01:30, so the machine had not changed its clock yet or did so early.
    [InlineData("2026-03-29T01:30:00", "2026-03-29T01:00:00", null)]
    [InlineData("2026-03-29T01:30:00", "2026-03-29T00:20:00", Side.Sage50)]
    public void Should_name_the_later_one_only_beyond_all_doubt(string sage, string ssm, Side? newer) => Times.Newer(At(sage), At(ssm), Later).ShouldBe(newer);

    [Fact]
    public void Should_not_tell_without_a_stamp()
    {
        Times.Newer(null, At("2026-02-02T10:00:00"), Later).ShouldBeNull();
        Times.Newer(At("2026-02-02T10:00:00"), null, Later).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-02-03T10:00:00", "2026-02-02T10:00:00")]
    [InlineData("2026-02-02T10:00:00", "2026-02-03T10:00:00")]
    public void Should_not_believe_a_stamp_that_lies_in_the_future(string sage, string ssm) =>
        Times.Newer(At(sage), At(ssm), new DateTimeOffset(2026, 2, 2, 12, 0, 0, TimeSpan.Zero)).ShouldBeNull("one of the clocks is a day ahead");

    [Fact]
    public void Should_take_the_zone_of_the_machine_where_none_is_given()
    {
        var times = new EditTimes(new ConflictClock(), TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(3), "x", "x"));
        times.Newer(At("2026-02-02T13:10:00"), At("2026-02-02T10:00:00"), Later).ShouldBe(Side.Sage50);
        times.Newer(At("2026-02-02T13:00:00"), At("2026-02-02T10:00:00"), Later).ShouldBeNull();
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
