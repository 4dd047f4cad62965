using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The plan of the orders was held for a person, or the order in doubt, while the office put its customer on hold in Sage. Approved, the
/// order was made all the same; a document waits while its account is on hold (ORD-07).
/// </summary>
[Trait("Rule", "ORD-07")]
public sealed class A_document_approved_late_waits_for_a_customer_put_on_hold_meanwhile : IAsyncLifetime
{
    private static readonly Image Header = OrderInSageScene.Header;
    private static readonly Image Line = OrderInSageScene.Line;
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(
            OrderInSageScene.Linked(Kind.Account, "MUR001", "5"),
            OrderInSageScene.Linked(Kind.Product, "W-1", "70"));
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", Line, Deleted: false)]);
        _scene.Documents.Make = (request, number) => new(new(number, request.Header.With("number", FieldValue.Of("Q" + number)), Deleted: false), []);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Should_be_made_only_while_the_customer_is_not_on_hold(bool onHold, int made)
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [Line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        await _scene.Read(Side.Sage50, Kind.Account, "MUR001", Staged.Image(("companyCode", "MUR001"), ("country", "IE"), ("priceList", "A"), ("onHold", onHold)));

        await _scene.Apply(id);

        _scene.Documents.Created.Count.ShouldBe(made);
    }
}
