using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A document waits for a customer that was put on hold or deleted in Sage since the plan (ORD-07). Of one that Sage marks as deleted, only
/// the hold is looked at: neither by the last reading nor, approved late, by the answer of Sage itself is the deletion noticed, and the
/// order is made under a customer that nobody sees there any more.
/// </summary>
[Trait("Rule", "ORD-07")]
public sealed class A_document_approved_late_waits_for_a_customer_deleted_in_Sage_meanwhile : IAsyncLifetime
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
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("there", "there", 1)] // The control.
    [InlineData("on hold", "there", 0)] // The control: what was mended before.
    [InlineData("deleted", "there", 0)]
    [InlineData("there", "deleted", 0)]
    public async Task Should_be_made_only_while_the_customer_is_there(string read, string now, int made)
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [Line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        var staged = Staged.Row("MUR001", _scene.Now, read == "on hold" ? Customer.With("onHold", FieldValue.Of(true)) : Customer) with { Gone = read == "deleted" };
        await _scene.Store.Write(
            db => Staged.Put(db, StagedKind.Of(Kind.Account), "acme", Side.Sage50, staged, StagingFile.Cancel), StagingFile.Cancel);
        if (now == "deleted")
        {
            _scene.Time.Advance(TimeSpan.FromDays(3));
            _scene.Sage.Records["MUR001"] = new TargetRecord("MUR001", Customer, Deleted: true);
        }

        await _scene.Apply(id);

        _scene.Documents.Created.Count.ShouldBe(made);
    }
}
