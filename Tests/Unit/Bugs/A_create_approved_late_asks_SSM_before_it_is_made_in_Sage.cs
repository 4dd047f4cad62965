using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A plan over the limits, or the first one, is held for a person, and while it is nobody reads its streams. A rep found meanwhile that a
/// new customer is a double and deleted it in SSM, or made it a potential again, or the office put the customer of an order on hold.
/// Approved days later it is made in Sage all the same, because only the last reading is asked: nothing is ever deleted in Sage (ACC-05,
/// ACC-07, ORD-07). The deletion of a customer asks Sage itself in the same case (D7); that of a product does not.
/// </summary>
[Trait("Rule", "ACC-07")]
[Trait("Rule", "D7")]
public sealed class A_create_approved_late_asks_SSM_before_it_is_made_in_Sage : IAsyncLifetime
{
    private static readonly Image Account = Staged.Image(("name", "Murphy"), ("phone", "1"), ("status", "Client"));
    private static readonly Image Contact = Staged.Image(("account", "5"), ("name", "Ann Lee"));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "OLD001", SageKey = "OLD001", SsmKey = "5", State = LinkState.Linked },
            new LinkRow { Company = "acme", Kind = Kind.Product, Record = "W-1", SageKey = "W-1", SsmKey = "70", State = LinkState.Linked });
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Account, "as it was", 1)] // The control.
    [InlineData(Kind.Account, "deleted", 0)]
    [InlineData(Kind.Account, "potential", 0)]
    [InlineData(Kind.Account, "edited", 0)] // Made with the values of then, the edit is put back in SSM.
    [InlineData(Kind.Account, "without a field that only lists deliver", 1)]
    [InlineData(Kind.Contact, "as it was", 1)] // The control.
    [InlineData(Kind.Contact, "deleted", 0)]
    public async Task Should_be_made_only_while_SSM_wants_it(string kind, string by, int made)
    {
        var planned = kind == Kind.Account ? Account : Contact;
        var id = await _scene.Change(kind, "create", "ssm#9", planned, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            (await db.Changes.FindAsync(id))!.SourceHash = RowHash.Of(planned);
            (await db.Links.FindAsync("acme", kind, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await _scene.Read(Side.Ssm, kind, "9", planned);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        var now = by switch
        {
            "potential" => planned.With("status", FieldValue.Of("Potential")),
            "without a field that only lists deliver" => planned.Only(f => f != "phone"),
            "edited" => planned.With("phone", FieldValue.Of("2")),
            _ => planned,
        };
        _scene.Ssm.Records["9"] = new TargetRecord("9", now, Deleted: by == "deleted");

        await _scene.ApplyToTheEnd(id);

        _scene.Sage.Creates.ShouldBe(made);
    }

    [Theory]
    [InlineData(false, 1)] // The control.
    [InlineData(true, 0)]
    public async Task Should_be_made_only_while_Sage_takes_orders_of_the_customer(bool onHold, int made)
    {
        var header = Staged.Image(("account", "5"), ("status", OrderState.OrderToSend), ("reference", "PO 1"), ("net", null), ("number", null));
        var line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 4m), ("net", null));
        _scene.Documents.Ssm["9"] = new(new("9", header, Deleted: false), [new("91", line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false), []);
        var fields = header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        var customer = Staged.Image(("companyCode", "OLD001"), ("country", "IE"), ("priceList", "A"), ("onHold", false));
        await _scene.Read(Side.Sage50, Kind.Account, "OLD001", customer);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        _scene.Sage.Records["OLD001"] = new TargetRecord("OLD001", customer.With("onHold", FieldValue.Of(onHold)), Deleted: false);

        await _scene.Apply(id);

        _scene.Documents.Created.Count.ShouldBe(made);
    }

    [Theory]
    [InlineData(Kind.Account, true, false)] // The control: what was mended before.
    [InlineData(Kind.Product, false, true)] // The control: one that is gone is deleted.
    [InlineData(Kind.Product, true, false)]
    public async Task Should_not_be_deleted_in_SSM_when_Sage_has_it_again(string kind, bool again, bool deleted)
    {
        var image = kind == Kind.Product ? Staged.Image(("stockCode", "P-1"), ("name", "Widget")) : Staged.Image(("companyCode", "P-1"), ("name", "Widget"));
        _scene.Ssm.Records["1"] = new TargetRecord("1", image, Deleted: false, LoadScene.KeyUser);
        await _scene.Base("P-1", image, image, kind);
        var id = await _scene.Change(kind, "delete", "P-1", Image.Empty, image, "P-1", "1");
        await _scene.Store.Write(
            db => Staged.Put(db, Sage50Etl.Staging.Database.Tables.StagedKind.Of(kind), "acme", Side.Sage50, Staged.Row("P-1", _scene.Now, image) with { Gone = true }, StagingFile.Cancel), StagingFile.Cancel);
        _scene.Time.Advance(TimeSpan.FromDays(3));
        if (again) _scene.Sage.Records["P-1"] = new TargetRecord("P-1", image, Deleted: false);

        await _scene.ApplyToTheEnd(id);

        _scene.Ssm.Records["1"].Deleted.ShouldBe(deleted);
    }
}
