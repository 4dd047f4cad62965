using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

public sealed class When_stamps_are_kept : IDisposable
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Unspecified);
    private readonly ExtractScene _scene = new();

    // Later than the stamps of these records.
    public When_stamps_are_kept() => _scene.Time.Advance(TimeSpan.FromHours(10));

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "D19")]
    public async Task Should_ask_Sage_from_the_greatest_stamp_of_the_data_less_the_overlap()
    {
        foreach (var (code, at) in new[] { ("A", Noon), ("B", Noon.AddHours(1)), ("C", Noon.AddHours(-1)) }) _scene.Sage.Rows.Add(Customer(code, at));
        await _scene.Sweep(Streams.Customers);
        (await _scene.Watermark(Kind.Account)).ShouldBe("2026-03-02T13:00:00.0000000");
        _scene.Sage.Queries.Clear();
        await _scene.Delta(Streams.Customers);
        _scene.Sage.Queries[0].Query.Conditions.ShouldBe([new SageCondition("RECORD_MODIFY_DATE", SageOperator.GreaterOrEqual, Noon.AddHours(1).AddHours(-24))]);
    }

    [Fact]
    public async Task Should_never_move_Sages_stamp_back()
    {
        _scene.Sage.Rows.Add(Customer("A", Noon));
        await _scene.Sweep(Streams.Customers);
        _scene.Sage.Rows.Clear();
        await _scene.Delta(Streams.Customers);
        (await _scene.Watermark(Kind.Account)).ShouldStartWith("2026-03-02T12:00");
    }

    [Fact]
    public async Task Should_read_Sage_whole_again_while_nothing_carries_a_stamp()
    {
        _scene.Sage.Rows.Add(Customer("A", null));
        await _scene.Sweep(Streams.Customers);
        (await _scene.Delta(Streams.Customers)).Mode.ShouldBe("full");
    }

    [Fact]
    [Trait("Rule", "D19")]
    public async Task Should_keep_one_SSM_stamp_for_each_date_field_and_kind()
    {
        _scene.Ssm.Records.Add(Account(1) with { DateCreated = Noon, DateUpdated = Noon.AddHours(2) });
        _scene.Ssm.Records.Add(Account(2) with { DateCreated = Noon.AddHours(1), DateDeleted = Noon.AddHours(3), Deleted = true });
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        await _scene.Delta(Streams.Customers, Side.Ssm);
        var since = _scene.Ssm.Reads.Last(r => r.Resource == typeof(SsmAccount)).Since;
        var overlap = _scene.Settings.SsmOverlap;
        since.ShouldBe(new SsmWatermark(Noon.AddHours(1) - overlap, Noon.AddHours(2) - overlap, Noon.AddHours(3) - overlap));
        _scene.Ssm.Reads.Last(r => r.Resource == typeof(SsmAccountAddress)).Since.ShouldBeNull("no address was ever seen");
    }

    [Fact]
    public async Task Should_ask_for_a_date_field_never_seen_from_the_beginning()
    {
        _scene.Ssm.Records.Add(Account(1) with { DateCreated = Noon });
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        await _scene.Delta(Streams.Customers, Side.Ssm);
        var since = _scene.Ssm.Reads.Last(r => r.Resource == typeof(SsmAccount)).Since.ShouldNotBeNull();
        (since.Updated.Year, since.Deleted.Year).ShouldBe((1999, 1999));
    }

    [Fact]
    public async Task Should_keep_a_stamp_of_a_delta_that_brings_nothing()
    {
        _scene.Ssm.Records.Add(Account(1) with { DateCreated = Noon, DateUpdated = Noon });
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        var before = (await _scene.Watermark(Kind.Account, Side.Ssm))!.Split(",\"read\"")[0];
        _scene.Ssm.Records.Clear();
        await _scene.Delta(Streams.Customers, Side.Ssm);
        (await _scene.Watermark(Kind.Account, Side.Ssm))!.ShouldStartWith(before);
    }

    [Fact]
    [Trait("Rule", "D19")]
    public async Task Should_widen_the_overlap_once_a_night()
    {
        _scene.Ssm.Records.Add(Account(1) with { DateCreated = Noon, DateUpdated = Noon });
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        _scene.Time.Advance(TimeSpan.FromDays(1));
        await _scene.Delta(Streams.Customers, Side.Ssm);
        await _scene.Delta(Streams.Customers, Side.Ssm);
        _scene.Ssm.Reads.Where(r => r.Resource == typeof(SsmAccount)).Select(r => Noon - r.Since?.Created)
            .ShouldBe([null, TimeSpan.FromHours(3), TimeSpan.FromMinutes(10)]);
    }

    [Theory]
    [Trait("Rule", "D19")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-24T12:15:00Z", 10)]
    [InlineData("2026-10-24T22:50:00Z", "2026-10-24T23:05:00Z", 180)]
    [InlineData("2026-10-24T23:05:00Z", "2026-10-24T23:20:00Z", 180)]
    [InlineData("2026-10-25T00:50:00Z", "2026-10-25T01:05:00Z", 180)]
    [InlineData("2026-10-25T03:50:00Z", "2026-10-25T04:05:00Z", 180)]
    [InlineData("2026-10-25T04:05:00Z", "2026-10-25T04:20:00Z", 10)]
    [InlineData("2026-03-29T00:50:00Z", "2026-03-29T01:05:00Z", 180)]
    [InlineData("2026-03-01T09:00:00Z", "2026-07-01T09:00:00Z", 180)]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01T22:45:00Z", 10)]
    public void Should_widen_it_at_the_tenants_midnight_and_around_its_clock_changes(string last, string now, int minutes) =>
        SsmOverlap.For(At(last), At(now), new() { SsmTimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") }).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public async Task Should_stage_what_SSM_says_of_its_last_writer_and_set_unreadable_rows_apart()
    {
        _scene.Ssm.Records.AddRange([Account(1) with { DateCreated = Noon, SalesRepIdUpdated = 77 }, Account(2) with { DateCreated = Noon }, Account(3) with { DateCreated = Noon }]);
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await _scene.Current(Kind.Account, "1", Side.Ssm)).ShouldNotBeNull().Extra.ShouldNotBeNull().ShouldContain("\"updatedBy\":77");
        _scene.Ssm.Records.RemoveAt(2);
        _scene.Ssm.Malformed.Add(new("accounts", 3, "name", "is a number"));
        await _scene.Sweep(Streams.Customers, Side.Ssm);
        (await _scene.Current(Kind.Account, "3", Side.Ssm)).ShouldNotBeNull().Gone.ShouldBeFalse();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static SalesLedger Customer(string code, DateTime? modified) => new() { AccountRef = code, Name = "Customer " + code, Currency = 1, RecordModifyDate = modified };

    private static SsmAccount Account(int id) => new() { Id = id, Name = "Account", ExtId = "X" + id };
}
