using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A snapshot had taken the new document in Sage for one of its own and sent it to SSM. While that call was out, the document's own commit set it aside: the record
/// it made in SSM belonged to nobody, and was read as a second document.
/// </summary>
[Trait("Rule", "I2")]
public sealed class A_document_takes_no_key_of_a_record_that_is_being_written : IDisposable
{
    private static readonly Image Header = Staged.Image(
        ("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"), ("net", null), ("number", null));

    private static readonly Image Line = Staged.Image(
        ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 0.01m), ("net", null));

    private readonly LoadScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Order, "101", ChangeState.Sending)]
    [InlineData(Kind.Order, "101", ChangeState.InDoubt)]
    [InlineData(Kind.OrderLine, "1010", ChangeState.Sending)]
    [InlineData(Kind.OrderLine, "1010", ChangeState.InDoubt)]
    public async Task Should_wait_and_say_whose_it_is_while_a_write_may_be_on_its_way(string kind, string key, string state)
    {
        var id = await Quotation();
        var rival = await Rival(kind, key, state);

        await _scene.Apply(id);

        var row = await _scene.Of(id);
        row.State.ShouldBe(ChangeState.InDoubt);
        row.Code.ShouldBe(LoadCodes.KeyOfAnother);
        (await _scene.Of(rival)).State.ShouldBe(state, "whoever writes it has to be able to say what became of it");
    }

    [Theory]
    [InlineData(Kind.Order, "101")]
    [InlineData(Kind.OrderLine, "1010")]
    public async Task Should_take_the_place_of_one_that_only_waits_to_be_written(string kind, string key)
    {
        var id = await Quotation();
        var rival = await Rival(kind, key, ChangeState.Queued);

        await _scene.Apply(id);

        (await _scene.Of(id)).State.ShouldBe(ChangeState.Applied);
        (await _scene.Of(rival)).State.ShouldBe(ChangeState.Superseded);
        (await _scene.Rows<LinkRow>()).ShouldNotContain(l => l.Kind == kind && l.Record == key);
    }

    private Task<long> Rival(string kind, string key, string state) => Rival(kind, key, state, Staged.Image(("reference", "PO 1")));

    private async Task<long> Rival(string kind, string key, string state, Image image)
    {
        var id = await _scene.Change(kind, "create", key, image, Image.Empty, key, null);
        await _scene.Store.Write(
            db => db.Changes.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(r => r.State, state), LoadScene.Cancel), LoadScene.Cancel);
        return id;
    }

    private async Task<long> Quotation()
    {
        await _scene.Run();
        await _scene.Add(Linked(Kind.Account, "MUR001", "5"), Linked(Kind.Product, "W-1", "70"));
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new TargetRecord("91", Line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false),
            [.. request.Lines.Select((l, i) => new TargetRecord($"{number}{i}", l.With("order", FieldValue.Of(number)), Deleted: false))]);

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

    private static LinkRow Linked(string kind, string sage, string ssm) =>
        new() { Company = "acme", Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = LinkState.Linked };
}
