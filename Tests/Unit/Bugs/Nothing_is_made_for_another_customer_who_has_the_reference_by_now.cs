using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The office deletes a customer in Sage and gives the reference to another one (D24). Until the customers have been read and planned again
/// (minutes, or days while their plan is held), the account of SSM is linked with the reference. Before an order is made Sage is asked for
/// its customer, and the answer carries another creation date; only the marks of deletion and of being on hold are looked at. The order of
/// the one customer is made for the other, and so is a new contact.
/// </summary>
[Trait("Rule", "D24")]
public sealed class Nothing_is_made_for_another_customer_who_has_the_reference_by_now : IAsyncLifetime
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
    [InlineData(Kind.Order, false, 1)] // The control.
    [InlineData(Kind.Order, true, 0)]
    [InlineData(Kind.Contact, false, 1)] // The control.
    [InlineData(Kind.Contact, true, 0)]
    public async Task Should_be_planned_again(string kind, bool another, int made)
    {
        var born = new DateTime(2026, 1, 5, 10, 0, 0);
        string Extra(DateTime at) => SageExtra.Of(new SalesLedger { AccountRef = "MUR001", RecordCreateDate = at });
        await _scene.Store.Write(async db => (await db.Links.FindAsync("acme", Kind.Account, "MUR001"))!.SageBorn = SageExtra.BornOf(Extra(born)), StagingFile.Cancel);
        _scene.Sage.Records["MUR001"] = new TargetRecord(
            "MUR001", Customer, Deleted: false, Extra: Extra(another ? born.AddDays(50) : born));
        var contact = Staged.Image(("account", "5"), ("name", "Ann Murphy"));
        var fields = kind == Kind.Order ? Header.Only(f => f is "account" or "status" or "reference") : contact;
        var id = await _scene.Change(kind, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (kind == Kind.Order ? RowHash.Of(fields, [Line]) : RowHash.Of(fields), null);
            (await db.Links.FindAsync("acme", kind, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);

        await _scene.Apply(id);

        (_scene.Documents.Created.Count + _scene.Sage.Creates).ShouldBe(made, (await _scene.Of(id)).Reason);
    }
}
