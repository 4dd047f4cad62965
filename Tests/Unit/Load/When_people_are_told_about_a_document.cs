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

[Trait("Rule", "ORD-10")]
[Trait("Rule", "ORD-12")]
public sealed class When_people_are_told_about_a_document : IDisposable
{
    private const string Made = "quotation 101 made; prices, discounts and taxes are Sage's";
    private readonly LoadScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_tell_that_it_was_made()
    {
        var id = await Quotation();
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        _scene.Notes.Told.ShouldHaveSingleItem().ShouldBe(("9", Made));
    }

    [Fact]
    public async Task Should_make_the_document_though_the_note_fails()
    {
        var id = await Quotation();
        _scene.Notes.Fails = LoadScene.Failure(FailureClass.Transient);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
    }

    [Fact]
    public async Task Should_tell_why_it_is_held()
    {
        var id = await Quotation();
        _scene.Documents.PrepareFails = new TargetException(FailureClass.Held, "S50-L-030", "Line 1: W-1 has no price.");
        await _scene.Apply(id);
        _scene.Notes.Told.ShouldHaveSingleItem().ShouldBe(("9", "not sent yet: Line 1: W-1 has no price."));
    }

    [Fact]
    public async Task Should_write_a_planned_note_and_touch_nothing_else()
    {
        await _scene.Run();
        await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Order, Record = "ssm#9", SsmKey = "9", State = LinkState.SsmOnly });
        var row = LoadScene.Row(Kind.Order, "note", "ssm#9");
        (row.Fields, row.Expected) = (RecordSchema.ToJson(Staged.Image(("comment", "not sent yet: the document has no line."))), "{}");
        await _scene.Add(row);
        (await _scene.ApplyToTheEnd(row.Id)).State.ShouldBe(ChangeState.Applied);
        _scene.Notes.Told.ShouldHaveSingleItem().ShouldBe(("9", "not sent yet: the document has no line."));
        (await _scene.Link("ssm#9", Kind.Order)).State.ShouldBe(LinkState.SsmOnly);
        ((await _scene.Rows<BaseRow>()).Count, _scene.Ssm.Calls.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(null, "Sage 50: a b")]
    [InlineData("Call on Monday", "Call on Monday\nSage 50: a b")]
    [InlineData("Call\r\nSage 50: older\r\non Monday", "Call\r\nSage 50: a b\r\non Monday")]
    [InlineData("Sage 50: a b", "Sage 50: a b")]
    public void Should_keep_what_people_wrote(string? comment, string expected) => InternalNote.In(comment, "a\n  b").ShouldBe(expected);

    [Fact]
    public void Should_be_short() => InternalNote.In(null, new string('x', 900)).Length.ShouldBe(250);

    private async Task<long> Quotation()
    {
        await _scene.Run();
        var header = Staged.Image(("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"));
        var line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m));
        await _scene.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Linked },
            new LinkRow { Company = "acme", Kind = Kind.Product, Record = "W-1", SageKey = "W-1", SsmKey = "70", State = LinkState.Linked });
        _scene.Documents.Ssm["9"] = new(new("9", header, Deleted: false), [new("91", line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(new(number, request.Header, Deleted: false), []);
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", header, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db => (await db.Changes.FindAsync([id], StagingFile.Cancel))!.SourceHash = RowHash.Of(header, [line]), StagingFile.Cancel);
        return id;
    }
}
