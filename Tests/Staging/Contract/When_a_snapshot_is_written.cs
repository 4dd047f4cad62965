using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_a_snapshot_is_written(TestEngine engine) : IDisposable
{
    private const string Company = "acme";
    private static readonly StagedKind Kind = StagedKind.Of("account");
    private readonly StagingFile _file = new(engine);
    private long _run;

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_publish_what_is_new_or_changed_and_only_count_the_rest()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        var before = (await Current("A")).ReadAt;
        var writer = Begin();
        await writer.Add([Row("A", "one"), Row("B", "three"), Row("C", "four")], StagingFile.Cancel);
        (await Summary(writer)).ShouldBe(new SnapshotSummary(Rows: 3, Changed: 2, Filtered: 0));
        await Publish(writer, null);
        (await Current("A")).ReadAt.ShouldBe(before, "an unchanged row is not written again");
        (await Current("B")).Values["name"].ShouldBe("three");
        (await Current("C")).Values["name"].ShouldBe("four");
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_leave_current_untouched_until_it_is_published()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        var killed = Begin();
        await killed.Add([Row("A", "changed")], StagingFile.Cancel);
        await killed.Missing(_file.Now, 10, StagingFile.Cancel);
        (await Current("A")).Values["name"].ShouldBe("one");
        (await Current("B")).Gone.ShouldBeFalse();
        var again = new SnapshotWriter(_file.Store, Kind, new(_run), Company, Side.Sage50, _file.Time);
        await _file.Store.Write(db => again.Clear(db, StagingFile.Cancel), StagingFile.Cancel);
        await again.Add([Row("B", "two")], StagingFile.Cancel);
        await Publish(again, null);
        (await Current("A")).Values["name"].ShouldBe("one", "the rows of the killed attempt are forgotten");
    }

    [Fact]
    public async Task Should_roll_back_a_publish_that_does_not_reach_its_commit()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        var started = _file.Now;
        var writer = Begin();
        await writer.Add([Row("A", "changed")], StagingFile.Cancel);
        await Should.ThrowAsync<InvalidOperationException>(() => _file.Store.Write(async db =>
        {
            await writer.Publish(db, started.AddSeconds(1), StagingFile.Cancel);
            throw new InvalidOperationException("killed");
        }, StagingFile.Cancel));
        ((await Current("A")).Values["name"], (await Current("B")).Gone).ShouldBe(("one", false));
        (await Summary(writer)).Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Should_mark_what_was_not_seen_as_gone_only_after_a_full_sweep()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        await Snapshot(full: false, ("A", "one"));
        (await Current("B")).Gone.ShouldBeFalse();
        await Snapshot(full: true, ("A", "one"));
        ((await Current("A")).Gone, (await Current("B")).Gone).ShouldBe((false, true));
    }

    [Fact]
    public async Task Should_not_call_a_record_gone_that_was_read_back_after_the_snapshot_began()
    {
        await Snapshot(full: true, ("A", "one"));
        var started = _file.Now;
        var writer = Begin();
        await writer.Add([Row("A", "one")], StagingFile.Cancel);
        await Put(Row("NEW", "created meanwhile"));
        (await writer.Missing(started, 10, StagingFile.Cancel)).ShouldBeEmpty();
        await Publish(writer, started);
        (await Current("NEW")).Gone.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "I6")]
    public async Task Should_not_replace_an_image_that_is_newer()
    {
        await Snapshot(full: true, ("A", "one"));
        var writer = Begin();
        var old = Row("A", "as the sweep saw it");
        await writer.Add([old], StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromSeconds(1));
        await Put(Row("A", "read back"));
        await Publish(writer, null);
        (await Current("A")).Values["name"].ShouldBe("read back");
    }

    [Fact]
    public async Task Should_replace_what_was_read_while_the_clock_was_a_day_ahead()
    {
        await Ahead();
        await Snapshot(full: true, ("A", "changed"));

        (await Current("A")).Values["name"].ShouldBe("changed");
        (await Current("B")).Gone.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_name_as_missing_what_was_read_while_the_clock_was_a_day_ahead()
    {
        await Ahead();
        var writer = Begin();
        await writer.Add([Row("A", "one")], StagingFile.Cancel);

        (await writer.Missing(_file.Now, 10, StagingFile.Cancel)).ShouldBe(["B"]);
        (await writer.Vanished("name", _file.Now, StagingFile.Cancel)).ShouldBe([KeyValuePair.Create("B", "two")]);
    }

    [Fact]
    public async Task Should_keep_what_was_read_back_after_the_clock_was_set_right()
    {
        await Ahead();
        await Put(Row("A", "read back"));

        (await Current("A")).Values["name"].ShouldBe("read back");
    }

    [Fact]
    public async Task Should_bring_a_record_back_that_appears_again_with_the_same_content()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        await Snapshot(full: true, ("A", "one"));
        await Snapshot(full: false, ("B", "two"));
        var back = await Current("B");
        (back.Gone, back.Values["name"]).ShouldBe((false, "two"));
    }

    [Fact]
    public async Task Should_keep_what_is_there_but_could_not_be_understood()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        var started = _file.Now;
        var writer = Begin();
        await writer.Add([Row("A", "one")], StagingFile.Cancel);
        await writer.Seen(["B", "NEVER"], _file.Now, StagingFile.Cancel);
        await Publish(writer, started);
        var kept = await Current("B");
        (kept.Gone, kept.Values["name"]).ShouldBe((false, "two"));
        (await Find("NEVER")).ShouldBeNull("a record seen without image has none");
    }

    [Fact]
    public async Task Should_publish_a_change_of_filter_alone()
    {
        await Snapshot(full: true, ("A", "one"));
        var writer = Begin();
        await writer.Add([Row("A", "one") with { Filter = "no person" }], StagingFile.Cancel);
        (await Summary(writer)).ShouldBe(new SnapshotSummary(1, 1, 1));
        await Publish(writer, null);
        (await Current("A")).Filter.ShouldBe("no person");
    }

    [Fact]
    public async Task Should_list_missing_keys_in_order_and_at_most_so_many()
    {
        await Snapshot(full: true, ("C", "x"), ("A", "x"), ("B", "x"));
        var started = _file.Now;
        var writer = Begin();
        (await writer.Missing(started, 2, StagingFile.Cancel)).ShouldBe(["A", "B"]);
        await writer.Add([Row("A", "y")], StagingFile.Cancel);
        (await writer.Missing(started, 9, StagingFile.Cancel)).ShouldBe(["B", "C"]);
    }

    [Fact]
    public async Task Should_take_neither_of_two_rows_with_one_key_and_tell_it()
    {
        await Snapshot(full: true, ("B", "known"));
        var writer = Begin();
        var added = await writer.Add([Row("A", "first"), Row("A", "second"), Row("B", "other")], StagingFile.Cancel);
        added.Clashes.Select(c => c.Key).ShouldBe(["A"]);
        (await writer.Add([Row("A", "third"), Row("B", "another")], StagingFile.Cancel)).Clashes.Select(c => c.Key).ShouldBe(["B"]);
        (await Summary(writer)).ShouldBe(new SnapshotSummary(Rows: 2, Changed: 0, Filtered: 0));
        await Publish(writer, _file.Now.AddSeconds(1));
        (await Find("A")).ShouldBeNull();
        ((await Current("B")).Values["name"], (await Current("B")).Gone).ShouldBe(("known", false));
    }

    [Fact]
    public async Task Should_take_a_row_that_comes_twice_and_says_the_same()
    {
        var writer = Begin();
        (await writer.Add([Row("A", "first"), Row("A", "first")], StagingFile.Cancel)).Clashes.ShouldBeEmpty();
        (await writer.Add([Row("A", "first")], StagingFile.Cancel)).Clashes.ShouldBeEmpty();
        await Publish(writer, null);
        (await Current("A")).Values["name"].ShouldBe("first");
    }

    [Fact]
    public async Task Should_let_what_is_delivered_count_more_than_what_was_concluded()
    {
        var writer = Begin();
        await writer.Add([Row("A", "delivered"), Row("B", "concluded") with { Derived = true }], StagingFile.Cancel);
        (await writer.Add([Row("A", "concluded") with { Derived = true, Gone = true }, Row("B", "delivered")], StagingFile.Cancel)).Clashes.ShouldBeEmpty();
        await Publish(writer, null);
        ((await Current("A")).Values["name"], (await Current("B")).Values["name"]).ShouldBe(("delivered", "delivered"));
    }

    [Fact]
    public async Task Should_publish_what_is_kept_beside_unchanged_fields()
    {
        await Snapshot(full: true, ("A", "one"));
        var writer = Begin();
        await writer.Add([Row("A", "one") with { Extra = """{"blocked":true}""" }], StagingFile.Cancel);
        (await Summary(writer)).Changed.ShouldBe(1);
        await Publish(writer, null);
        (await Current("A")).Extra.ShouldBe("""{"blocked":true}""");
        writer = Begin();
        await writer.Add([Row("A", "one") with { Extra = """{"blocked":true}""" }], StagingFile.Cancel);
        (await Summary(writer)).Changed.ShouldBe(0);
    }

    [Fact]
    public async Task Should_keep_the_rows_of_two_attempts_at_one_step_apart()
    {
        await Snapshot(full: true, ("A", "one"), ("B", "two"));
        _run++;
        var (lost, now) = (new SnapshotWriter(_file.Store, Kind, new(_run), Company, Side.Sage50, _file.Time, fence: 1), new SnapshotWriter(_file.Store, Kind, new(_run), Company, Side.Sage50, _file.Time, fence: 2));
        await lost.Add([Row("A", "of the lost one")], StagingFile.Cancel);
        await now.Add([Row("B", "of the other")], StagingFile.Cancel);
        (await Summary(now)).Rows.ShouldBe(1);
        (await now.Missing(_file.Now, 9, StagingFile.Cancel)).ShouldBe(["A"]);
        await Publish(now, _file.Now.AddSeconds(1));
        ((await Current("A")).Gone, (await Current("B")).Values["name"]).ShouldBe((true, "of the other"));
    }

    [Fact]
    public async Task Should_set_apart_a_row_that_the_engine_does_not_take()
    {
        var writer = Begin();
        var odd = Row("C", "odd");
        odd = odd with { Values = new Dictionary<string, object?>(odd.Values) { ["creditLimit"] = 10_000_000_000_000_000_000m } };
        var added = await writer.Add([Row("A", "x"), Row("B", "x"), odd, Row("D", "x"), Row("E", "x")], StagingFile.Cancel);
        added.Refused.ShouldBe(["C"]);
        (await Summary(writer)).Rows.ShouldBe(4);
        await Publish(writer, null);
        (await Find("C")).ShouldBeNull();
        (await Current("E")).Values["name"].ShouldBe("x");
    }

    [Fact]
    public async Task Should_hold_the_greatest_number_and_the_longest_key_and_text()
    {
        var writer = Begin();
        var row = new StagedRow
        {
            Key = new string('\u00e9', StagedLimits.LongestKey), Hash = "h", ReadAt = _file.Now,
            Values = new Dictionary<string, object?> { ["name"] = new string('\u4e00', StagedLimits.LongestIndexed), ["creditLimit"] = -StagedLimits.GreatestNumber },
        };
        StagedLimits.Problem(Kind, row).ShouldBeNull();
        (await writer.Add([row], StagingFile.Cancel)).Refused.ShouldBeEmpty();
        await Publish(writer, null);
        (await Current(row.Key)).Values["creditLimit"].ShouldBe(-StagedLimits.GreatestNumber);
    }

    [Fact]
    public async Task Should_name_keys_that_differ_in_case_alone()
    {
        await Snapshot(full: true, ("ABC", "one"), ("D", "two"));
        var writer = Begin();
        await writer.Add([Row("abc", "one"), Row("D", "two"), Row("e", "x"), Row("E", "y")], StagingFile.Cancel);
        (await writer.CaseTwins(StagingFile.Cancel)).ShouldBe([("ABC", "abc"), ("E", "e")]);
    }

    [Fact]
    public async Task Should_keep_scopes_and_sides_apart()
    {
        await Snapshot(full: true, ("A", "one"));
        var other = new SnapshotWriter(_file.Store, Kind, new(++_run), "other", Side.Sage50, _file.Time);
        var ssm = new SnapshotWriter(_file.Store, Kind, new(_run), Company, Side.Ssm, _file.Time);
        _file.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var writer in new[] { other, ssm }) await Publish(writer, _file.Now);
        (await Current("A")).Gone.ShouldBeFalse();
    }

    private async Task Snapshot(bool full, params (string Key, string Name)[] rows)
    {
        var started = _file.Now;
        var writer = Begin();
        await writer.Add([.. rows.Select(r => Row(r.Key, r.Name))], StagingFile.Cancel);
        await Publish(writer, full ? started.AddTicks(1) : null);
        _file.Time.Advance(TimeSpan.FromMinutes(1));
    }

    // A and B, read by a process whose clock is a day ahead.
    private async Task Ahead()
    {
        var writer = Begin();
        var tomorrow = _file.Now.AddDays(1);
        await writer.Add([Row("A", "one") with { ReadAt = tomorrow }, Row("B", "two") with { ReadAt = tomorrow }], StagingFile.Cancel);
        await Publish(writer, null);
    }

    private SnapshotWriter Begin() => new(_file.Store, Kind, new(++_run), Company, Side.Sage50, _file.Time);

    private StagedRow Row(string key, string name) => Staged.Row(key, _file.Now, ("name", name), ("onHold", false));

    private Task Publish(SnapshotWriter writer, DateTimeOffset? goneBefore) =>
        _file.Store.Write(db => writer.Publish(db, goneBefore, StagingFile.Cancel), StagingFile.Cancel);

    private Task<SnapshotSummary> Summary(SnapshotWriter writer) => _file.Store.Read(db => writer.Summary(db, StagingFile.Cancel), StagingFile.Cancel);

    private Task Put(StagedRow row) =>
        _file.Store.Write(db => Staged.Put(db, Kind, Company, Side.Sage50, row, StagingFile.Cancel), StagingFile.Cancel);

    private async Task<StagedRow> Current(string key) => (await Find(key)).ShouldNotBeNull();

    private async Task<StagedRow?> Find(string key) =>
        (await _file.Store.Read(db => StagedRows.ByKey(db, Kind, Company, Side.Sage50, [key], StagingFile.Cancel), StagingFile.Cancel)).SingleOrDefault();
}
