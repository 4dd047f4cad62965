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
/// A plan of the customers is held for a person, and while it is nobody reads them; the orders go on in runs of their own (D28). Whether
/// the customer of an order is on hold is asked of Sage only where the plan of the order is old (ORD-07). That of an order sent today is
/// young, and the picture of its customer is of days ago: what the office has put on hold since does not count.
/// </summary>
[Trait("Rule", "ORD-07")]
[Trait("Rule", "D28")]
public sealed class A_document_asks_whether_its_customer_is_on_hold_while_nobody_reads_customers : IAsyncLifetime
{
    private static readonly Image Header = OrderInSageScene.Header;
    private static readonly Image Line = OrderInSageScene.Line;
    private static readonly Image Customer = Staged.Image(
        ("companyCode", "MUR001"), ("country", "IE"), ("priceList", "A"), ("onHold", false));
    private readonly LoadScene _scene = new();

    public async ValueTask InitializeAsync()
    {
        // Run 1 read the customers and is held ever since.
        await _scene.Run();
        await _scene.Store.Write(async db => (await db.Runs.FindAsync(1L))!.State = RunState.Held, StagingFile.Cancel);
        await _scene.Add(
            new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Sage50, Stream = Streams.Customers, State = StepState.Done },
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
    [InlineData(1, false, 1)] // The control.
    [InlineData(1, true, 0)] // The control: the plan of the order is as old as the picture of the customer.
    [InlineData(2, false, 1)] // The control.
    [InlineData(2, true, 0)]
    public async Task Should_be_made_only_while_it_is_not(long run, bool onHold, int made)
    {
        _scene.Time.Advance(TimeSpan.FromDays(3));
        _scene.Sage.Records["MUR001"] = new TargetRecord("MUR001", Customer.With("onHold", FieldValue.Of(onHold)), Deleted: false);
        await _scene.Add(
            new RunRow { Id = 2, Company = "acme", State = RunState.Loading, StartedAt = _scene.Now },
            new RunStepRow { RunId = 2, Phase = StepPhase.Extract, Side = Side.Sage50, Stream = Streams.Orders, State = StepState.Done });
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key, row.RunId) = (RowHash.Of(fields, [Line]), null, run);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);

        await _scene.Apply(id);

        _scene.Documents.Created.Count.ShouldBe(made);
    }
}
