using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Extract;

public sealed class When_a_stream_is_snapshot : IDisposable
{
    private static readonly CompanyScope Scope = new(new("acme"), "tenant");
    private static readonly TimeSpan Sweep = TimeSpan.FromHours(24);
    private readonly StagingFile _file = new();
    private readonly ScriptedSource _source = new();
    private long _run;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Should_publish_a_full_sweep_and_count_it()
    {
        var outcome = await Take(Side.Sage50, Row("A"), Row("B") with { Filter = "no person" });
        (outcome.Mode, outcome.RowsRead, outcome.RowsChanged, outcome.RowsFiltered, outcome.RowsRefused).ShouldBe(("full", 2, 2, 1, 0));
        (await Current(Side.Sage50, "A")).ShouldNotBeNull();
        var state = (await _file.Rows<StreamStateRow>()).Single();
        (state.Scope, state.Kind, state.RowCount, state.Watermark).ShouldBe(("acme", Kind.Contact, 2, "w1"));
    }

    [Fact]
    public async Task Should_read_what_moved_until_the_next_sweep_is_due()
    {
        await Take(Side.Sage50, Row("A"));
        (await Take(Side.Sage50)).Mode.ShouldBe("delta");
        _source.Modes[1].Watermark.ShouldBe("w1");
        _file.Time.Advance(Sweep);
        (await Take(Side.Sage50, Row("A"))).Mode.ShouldBe("full");
        _source.Modes[2].Watermark.ShouldBeNull();
    }

    [Fact]
    public async Task Should_sweep_always_when_the_setting_says_so_or_no_watermark_is_known()
    {
        await Take(Side.Sage50, TimeSpan.Zero, Row("A"));
        (await Take(Side.Sage50, TimeSpan.Zero, Row("A"))).Mode.ShouldBe("full");
        _source.Watermark = null;
        (await Take(Side.Ssm, Row("1"))).Mode.ShouldBe("full");
        (await Take(Side.Ssm, Row("1"))).Mode.ShouldBe("full", "nothing to start from");
    }

    [Fact]
    public async Task Should_call_nothing_gone_in_a_delta()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        await Take(Side.Sage50, Row("A"));
        (await Current(Side.Sage50, "B")).ShouldNotBeNull().Gone.ShouldBeFalse();
        _source.Asked.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "ACC-23")]
    [Trait("Rule", "D6")]
    public async Task Should_call_gone_what_a_sweep_left_out_and_nobody_finds_by_key()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        await Swept(Side.Sage50, Row("A"));
        (await Current(Side.Sage50, "B")).ShouldNotBeNull().Gone.ShouldBeTrue();
        _source.Asked.ShouldBe(["B"]);
    }

    [Fact]
    [Trait("Rule", "D19")]
    [Trait("Rule", "I4")]
    public async Task Should_refuse_a_sweep_that_is_empty_where_there_was_something()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        var gate = await Should.ThrowAsync<GateException>(() => Swept(Side.Sage50));
        (gate.Code, gate.TryAgain).ShouldBe((ExtractCodes.Empty, true));
        (await Current(Side.Sage50, "A")).ShouldNotBeNull().Gone.ShouldBeFalse();
        (await _file.Rows<StreamStateRow>()).Single().RowCount.ShouldBe(2, "the last accepted one still counts");
    }

    [Fact]
    public async Task Should_believe_an_empty_sweep_of_a_source_that_still_has_customers()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        _source.HasOthers = true;
        await Swept(Side.Sage50);
        (await Current(Side.Sage50, "A")).ShouldNotBeNull().Gone.ShouldBeTrue();
        _source.Asked.ShouldBe(["A", "B"]);
    }

    [Fact]
    public async Task Should_ask_for_some_of_all_that_is_missing()
    {
        await Take(Side.Sage50, [.. Enumerable.Range(100, 201).Select(n => Row("K" + n))]);
        await Swept(Side.Sage50, Row("K100"));
        _source.Asked.Count.ShouldBe(50);
        (_source.Asked[0], _source.Asked[^1]).ShouldBe(("K101", "K300"));
    }

    [Fact]
    public async Task Should_ask_for_the_last_record_before_an_empty_sweep_is_believed()
    {
        await Take(Side.Sage50, Row("A"));
        _source.Hidden.Add("A");
        (await Should.ThrowAsync<GateException>(() => Swept(Side.Sage50))).Code.ShouldBe(ExtractCodes.Short);
        _source.Hidden.Clear();
        await Swept(Side.Sage50);
        (await Current(Side.Sage50, "A")).ShouldNotBeNull().Gone.ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "D19")]
    [Trait("Rule", "I4")]
    public async Task Should_refuse_a_sweep_that_left_out_what_is_still_there()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        _source.Hidden.Add("B");
        var gate = await Should.ThrowAsync<GateException>(() => Swept(Side.Sage50, Row("A", "changed")));
        gate.Code.ShouldBe(ExtractCodes.Short);
        gate.Message.ShouldContain("B");
        (await Current(Side.Sage50, "A")).ShouldNotBeNull().Values["name"].ShouldBe("Ann", "nothing of it was taken over");
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_take_nothing_of_a_read_that_breaks_off()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        _source.Breaks = new InvalidOperationException("cut");
        await Should.ThrowAsync<InvalidOperationException>(() => Swept(Side.Sage50, Row("A", "changed")));
        ((await Current(Side.Sage50, "A"))!.Values["name"], (await Current(Side.Sage50, "B"))!.Gone).ShouldBe(("Ann", false));
        _source.Breaks = null;
        await Swept(Side.Sage50, Row("A", "changed"), Row("B"));
        (await Current(Side.Sage50, "A"))!.Values["name"].ShouldBe("changed");
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_report_what_vanished_from_SSM_and_leave_it_as_it_was()
    {
        await Take(Side.Ssm, Row("1"), Row("2"));
        await Swept(Side.Ssm, Row("1"));
        (await Current(Side.Ssm, "2")).ShouldNotBeNull().Gone.ShouldBeFalse("D6");
        var finding = (await _file.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Code, finding.Key, finding.Side, finding.Open).ShouldBe((ExtractCodes.Vanished, "2", Side.Ssm, true));
        await Swept(Side.Ssm, Row("1"), Row("2"));
        (await _file.Rows<FindingRow>()).Single().Open.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_take_deletion_from_SSM_only_by_its_mark()
    {
        await Take(Side.Ssm, Row("1"), Row("2"));
        await Swept(Side.Ssm, Row("1"), Row("2") with { Gone = true });
        (await Current(Side.Ssm, "2")).ShouldNotBeNull().Gone.ShouldBeTrue();
        _source.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_keep_a_record_whose_row_cannot_be_read()
    {
        await Take(Side.Sage50, Row("A"), Row("B"), Row("C"));
        await Swept(Side.Sage50, [Row("A")], new SourceFault("B", ExtractCodes.Malformed, "Name", "is odd"));
        ((await Current(Side.Sage50, "B"))!.Gone, (await Current(Side.Sage50, "C"))!.Gone).ShouldBe((false, true));
        (await _file.Rows<FindingRow>()).ShouldHaveSingleItem().Key.ShouldBe("B");
    }

    [Fact]
    public async Task Should_call_nothing_gone_when_a_key_could_not_be_read()
    {
        await Take(Side.Sage50, Row("A"), Row("B"));
        _source.Hidden.Clear();
        await Swept(Side.Sage50, [Row("A", "changed")], new SourceFault(null, ExtractCodes.Malformed, "AccountRef", "is missing"));
        (await Current(Side.Sage50, "B")).ShouldNotBeNull().Gone.ShouldBeFalse();
        (await Current(Side.Sage50, "A")).ShouldNotBeNull().Values["name"].ShouldBe("changed");
        (await _file.Rows<FindingRow>()).ShouldHaveSingleItem().Key.ShouldBe("?");
    }

    [Fact]
    public async Task Should_open_findings_once_and_close_them_when_a_sweep_has_none()
    {
        var fault = new SourceFault("B", ExtractCodes.Malformed, "Name", "is odd");
        await Swept(Side.Sage50, [Row("A")], fault);
        var first = (await _file.Rows<FindingRow>()).Single();
        await Swept(Side.Sage50, [Row("A")], fault with { Reason = "is odder" });
        var second = (await _file.Rows<FindingRow>()).Single();
        (second.Id, second.FirstSeen, second.Reason, second.Open).ShouldBe((first.Id, first.FirstSeen, "is odder", true));
        second.LastSeen.ShouldBeGreaterThan(first.LastSeen);
        await Take(Side.Sage50, Row("A"));
        (await _file.Rows<FindingRow>()).Single().Open.ShouldBeTrue("a delta cannot tell");
        await Swept(Side.Sage50, Row("A"), Row("B"));
        (await _file.Rows<FindingRow>()).Single().Open.ShouldBeFalse();
        await Swept(Side.Sage50, [Row("A")], fault);
        ((await _file.Rows<FindingRow>()).Single().Open, (await _file.Rows<FindingRow>()).Count).ShouldBe((true, 1));
    }

    [Fact]
    public async Task Should_tell_a_note_about_a_row_without_losing_the_row()
    {
        await Swept(Side.Sage50, [Row("A")], new SourceFault("A", ExtractCodes.Adapted, "quantity", "2.5 x 4.00"));
        (await Current(Side.Sage50, "A")).ShouldNotBeNull();
        (await _file.Rows<FindingRow>()).ShouldHaveSingleItem().Code.ShouldBe(ExtractCodes.Adapted);
    }

    [Fact]
    public async Task Should_not_call_gone_what_was_written_while_it_was_read()
    {
        await Take(Side.Sage50, Row("A"));
        _source.AfterBatches = () =>
        {
            _file.Time.Advance(TimeSpan.FromSeconds(1));
            _file.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Contact), "acme", Side.Sage50, Row("NEW"), StagingFile.Cancel), StagingFile.Cancel).GetAwaiter().GetResult();
        };
        await Swept(Side.Sage50, Row("A"));
        (await Current(Side.Sage50, "NEW")).ShouldNotBeNull().Gone.ShouldBeFalse();
    }

    private StagedRow Row(string key, string name = "Ann") => Staged.Row(key, _file.Now, ("reference", key), ("name", name));

    private Task<StepOutcome> Take(Side side, params StagedRow[] rows) => Take(side, Sweep, rows);

    private Task<StepOutcome> Take(Side side, TimeSpan sweep, params StagedRow[] rows) => Take(side, sweep, rows, []);

    private Task<StepOutcome> Swept(Side side, params StagedRow[] rows) => Take(side, TimeSpan.Zero, rows, []);

    private Task<StepOutcome> Swept(Side side, StagedRow[] rows, params SourceFault[] faults) => Take(side, TimeSpan.Zero, rows, faults);

    private async Task<StepOutcome> Take(Side side, TimeSpan sweep, StagedRow[] rows, SourceFault[] faults)
    {
        _file.Time.Advance(TimeSpan.FromSeconds(1));
        _source.Batches.Clear();
        _source.Batches.Add(new SourceBatch(Kind.Contact, [.. rows.Select(r => r with { ReadAt = _file.Now })]) { Faults = faults });
        var step = new RunStepRow
        {
            RunId = ++_run, Phase = StepPhase.Extract, Side = side, Stream = Streams.Contacts, State = StepState.Running, Fence = 1, LeaseUntil = _file.Now + Sweep,
        };
        await _file.Add(step);
        var snapshot = new StreamSnapshot(_file.Store, Scope, StepHold.Of(step), Streams.Of(Streams.Contacts), _source, _file.Time);
        return await snapshot.Take(sweep, StagingFile.Cancel);
    }

    private async Task<StagedRow?> Current(Side side, string key) => (await _file.Store.Read(
        db => StagedRows.ByKey(db, StagedKind.Of(Kind.Contact), Scope.Of(side), side, [key], StagingFile.Cancel), StagingFile.Cancel)).SingleOrDefault();
}
