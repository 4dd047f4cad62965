using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>A quotation of SSM on its way to Sage (ORD-04, D4, D5, D10, D16).</summary>
public sealed class When_a_document_is_sent : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 0.01m), ("net", null));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(Linked(Kind.Account, "MUR001", "5"), Linked(Kind.Product, "W-1", "70"), new LinkRow { Company = "acme", Kind = Kind.OrderLine, Record = "ssm#91", SsmKey = "91", State = LinkState.SsmOnly });
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", Line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)).With("status", FieldValue.Of(OrderState.QuotationOpen)).With("net", FieldValue.Of(8m)), Deleted: false),
            [.. request.Lines.Select((l, i) => new TargetRecord($"{number}{i}", l.With("order", FieldValue.Of(number)).With("price", FieldValue.Of(4m)).With("net", FieldValue.Of(8m)), Deleted: false))]);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    [Trait("Rule", "ORD-05")]
    [Trait("Rule", "D10")]
    public async Task Should_link_header_and_lines_and_leave_what_Sage_added_to_flow_back()
    {
        var row = await _scene.ApplyToTheEnd(await Quotation());
        (row.State, row.Reason).ShouldBe((ChangeState.Applied, null));
        (await _scene.Link("ssm#9", Kind.Order)).SageKey.ShouldBe("101");
        var line = await _scene.Link("ssm#91", Kind.OrderLine);
        (line.SageKey, line.State).ShouldBe(("1010", LinkState.Linked));
        var (sage, ssm) = await _scene.BaseOf("ssm#9", Kind.Order);
        (sage["net"].IsNull, sage["number"].IsNull, sage["reference"].Text).ShouldBe((true, true, "PO 1"), "only what was sent and came back is agreed");
        ssm["status"].Text.ShouldBe(OrderState.QuotationToSend);
        var (sageLine, ssmLine) = await _scene.BaseOf("ssm#91", Kind.OrderLine);
        (sageLine["price"].IsNull, ssmLine["price"].Value, sageLine["product"].Text).ShouldBe((true, 0.01m, "W-1"));
        (await _scene.Current(Side.Sage50, "1010", Kind.OrderLine)).ShouldNotBeNull().Values["price"].ShouldBe(4m);
    }

    [Fact]
    [Trait("Rule", "D5")]
    public async Task Should_be_planned_again_when_it_was_edited_before_or_while_it_is_priced()
    {
        var id = await Quotation();
        _scene.Documents.BeforeSecondRead = () =>
        {
            _scene.Documents.Ssm["9"] = _scene.Documents.Ssm["9"] with { Lines = [new("91", Line.With("quantity", FieldValue.Of(7m)), Deleted: false)] };
            return Task.CompletedTask;
        };
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, _scene.Documents.Created.Count).ShouldBe((ChangeState.Superseded, 0));
    }

    public static TheoryData<string> Edits() => ["header", "line", "no line", "signed", "deleted", "vanished"];

    [Theory]
    [MemberData(nameof(Edits))]
    [Trait("Rule", "D5")]
    public async Task Should_not_send_what_is_not_as_planned(string edit)
    {
        var id = await Quotation();
        var document = _scene.Documents.Ssm["9"];
        if (edit == "vanished") _scene.Documents.Ssm.Clear();
        else
            _scene.Documents.Ssm["9"] = edit switch
            {
                "header" => document with { Header = new("9", Header.With("reference", FieldValue.Of("PO 2")), Deleted: false) },
                "line" => document with { Lines = [new("91", Line.With("price", FieldValue.Of(5m)), Deleted: false)] },
                "no line" => document with { Lines = [] },
                "signed" => document with { Blocked = true },
                _ => document with { Header = new("9", Header, Deleted: true) },
            };
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, _scene.Documents.Created.Count).ShouldBe((ChangeState.Superseded, 0));
    }

    [Fact]
    [Trait("Rule", "D16")]
    [Trait("Rule", "D7")]
    public async Task Should_find_by_its_marker_what_a_lost_answer_left_in_Sage()
    {
        var id = await Quotation();
        _scene.Documents.AfterEffect = () => throw LoadScene.Failure(FailureClass.InDoubt);
        await _scene.Apply(id);
        (await _scene.Of(id)).State.ShouldBe(ChangeState.InDoubt);
        _scene.Documents.AfterEffect = () => Task.CompletedTask;
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        (_scene.Documents.Created.Count, (await _scene.Link("ssm#9", Kind.Order)).SageKey).ShouldBe((1, "101"));
    }

    [Fact]
    [Trait("Rule", "D5")]
    public async Task Should_take_over_the_edit_of_SSM_as_SSMs_and_make_no_document_of_Sage_of_it()
    {
        var id = await Quotation();
        _scene.Documents.Ssm["9"] = _scene.Documents.Ssm["9"] with { Header = new("9", Header.With("reference", FieldValue.Of("PO 2")), Deleted: false) };

        await _scene.Apply(id);

        (await _scene.Current(Side.Sage50, "9", Kind.Order)).ShouldBeNull();
        (await _scene.Current(Side.Ssm, "9", Kind.Order)).ShouldNotBeNull().Values["reference"].ShouldBe("PO 2");
    }

    [Fact]
    public async Task Should_not_put_an_older_image_over_an_edit_that_was_read_while_it_was_sent()
    {
        var id = await Quotation();
        _scene.Documents.AfterEffect = async () =>
        {
            _scene.Time.Advance(TimeSpan.FromSeconds(1));
            await _scene.Read(Side.Ssm, Kind.Order, "9", Header.With("reference", FieldValue.Of("PO 2")));
            _scene.Time.Advance(TimeSpan.FromSeconds(1));
        };

        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);

        (await _scene.Current(Side.Ssm, "9", Kind.Order)).ShouldNotBeNull().Values["reference"].ShouldBe("PO 2");
    }

    [Fact]
    [Trait("Rule", "D4")]
    [Trait("Rule", "ORD-11")]
    public async Task Should_hold_without_price_and_say_which_line()
    {
        var id = await Quotation();
        _scene.Documents.PrepareFails = new TargetException(FailureClass.Held, "S50-L-035", "Line 1: W-1 has no price.") { Field = "price", Rule = "D4" };
        await _scene.Apply(id);
        var row = await _scene.Of(id);
        (row.State, row.Rule, row.Field, row.WaitsForKey, _scene.Documents.Created.Count).ShouldBe((ChangeState.Waiting, "D4", "price", null, 0));
    }

    [Fact]
    [Trait("Rule", "D4")]
    public async Task Should_hold_and_not_refuse_for_good_what_Sage_cannot_price()
    {
        var id = await Quotation();
        _scene.Documents.PrepareFails = LoadScene.Failure(FailureClass.Refused);
        await _scene.Apply(id);
        ((await _scene.Of(id)).State, (await _scene.Of(id)).Rule).ShouldBe((ChangeState.Waiting, "D4"));
    }

    [Fact]
    [Trait("Rule", "D10")]
    public async Task Should_take_over_rows_that_a_snapshot_saw_before_the_answer_was_committed()
    {
        var id = await Quotation();
        _scene.Documents.AfterEffect = async () =>
        {
            await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.OrderLine, Record = "1010", SageKey = "1010", State = LinkState.SageOnly });
            var copy = LoadScene.Row(Kind.OrderLine, "create", "1010");
            copy.State = ChangeState.Waiting;
            await _scene.Add(copy);
        };
        await _scene.ApplyToTheEnd(id);
        (await _scene.Rows<LinkRow>()).Where(l => l.Kind == Kind.OrderLine).ShouldHaveSingleItem().Record.ShouldBe("ssm#91");
        (await _scene.Rows<ChangeRow>()).Single(c => c.Kind == Kind.OrderLine).State.ShouldBe(ChangeState.Superseded);
    }

    private async Task<long> Quotation()
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [Line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, LoadScene.Cancel);
        return id;
    }

    private static LinkRow Linked(string kind, string sage, string ssm) => new() { Company = "acme", Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = LinkState.Linked };
}
