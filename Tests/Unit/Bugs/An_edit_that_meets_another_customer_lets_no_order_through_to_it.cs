using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// While a plan waits for its approval the office deletes a customer in Sage and gives the reference to another one (D24). The plan has an
/// edit of the customer and an order of it. The edit finds the other one, is given back to the plan, and staging keeps what it saw. The
/// order then compares Sage with staging, which is the other customer by now, and not with the link, which still knows the date of the
/// first: the order of the one customer is made for the other. Without the edit it is planned again.
/// </summary>
[Trait("Rule", "D24")]
public sealed class An_edit_that_meets_another_customer_lets_no_order_through_to_it : IAsyncLifetime
{
    private static readonly Image Header = OrderInSageScene.Header;
    private static readonly Image Line = OrderInSageScene.Line;
    private static readonly Image Customer = Staged.Image(
        ("companyCode", "MUR001"), ("country", "IE"), ("priceList", "A"), ("onHold", false));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(
            OrderInSageScene.Linked(Kind.Account, "MUR001", "5"),
            OrderInSageScene.Linked(Kind.Product, "W-1", "70"));
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", Line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(
            new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false), []);
        await _scene.Read(Side.Sage50, Kind.Account, "MUR001", Customer);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Kind.Order, false)] // The control.
    [InlineData(Kind.Order, true)]
    public async Task Should_be_planned_again(string kind, bool edited)
    {
        var born = new DateTime(2026, 1, 5, 10, 0, 0);
        string Extra(DateTime at) => SageExtra.Of(new SalesLedger { AccountRef = "MUR001", RecordCreateDate = at });
        await _scene.Store.Write(async db => (await db.Links.FindAsync("acme", Kind.Account, "MUR001"))!.SageBorn = SageExtra.BornOf(Extra(born)), StagingFile.Cancel);
        await _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Account), "acme", Side.Sage50,
            Staged.Row("MUR001", _scene.Now, Customer) with { Extra = Extra(born) }, StagingFile.Cancel), StagingFile.Cancel);
        _scene.Time.Advance(TimeSpan.FromHours(1));
        _scene.Sage.Records["MUR001"] = new TargetRecord(
            "MUR001", Customer.With("name", FieldValue.Of("Somebody else")), Deleted: false, Extra: Extra(born.AddDays(50)));
        var contact = Staged.Image(("account", "5"), ("name", "Ann Murphy"));
        var fields = kind == Kind.Order ? Header.Only(f => f is "account" or "status" or "reference") : contact;
        var id = await _scene.Change(kind, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (kind == Kind.Order ? RowHash.Of(fields, [Line]) : RowHash.Of(fields), null);
            (await db.Links.FindAsync("acme", kind, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        if (edited)
        {
            var edit = LoadScene.Row(Kind.Account, "update", "MUR001", Side.Sage50);
            (edit.Fields, edit.Expected) = (
                RecordSchema.ToJson(Staged.Image(("phone", "087 1"))), RecordSchema.ToJson(Staged.Image(("phone", null))));
            await _scene.Add(edit);
            await _scene.Apply(edit.Id);
            _scene.Sage.Updates.ShouldBe(0);
            (await _scene.Of(edit.Id)).Reason!.ShouldContain("another account");
        }

        await _scene.Apply(id);

        (_scene.Documents.Created.Count + _scene.Sage.Creates).ShouldBe(0, (await _scene.Of(id)).Reason);
    }
}
