using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load.Documents;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A marker finds what an own unanswered write made and nothing else: same account, made after the intent (D16). It names the document by its
/// number in SSM alone. A firm that tried the connector with one tenant and moves to another, as the page of S50-C-011 says (a new name for
/// company and tenant), has documents in Sage with markers of the first one, and SSM counts from 1 again. A new order of the same customer
/// under such a number is taken for one made years ago: it is never made in Sage, and SSM shows the old one in its place.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I1")]
public sealed class A_marker_of_another_tenant_takes_no_order_of_this_one : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.OrderToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 4m), ("net", null));
    private readonly LoadScene _scene = new();
    private readonly SampleSage _rows = new();
    private readonly Company _sage;

    public A_marker_of_another_tenant_takes_no_order_of_this_one() => _sage = new(_rows);

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(
            new LinkRow { Company = "acme", Kind = Kind.Account, Record = "MUR001", SageKey = "MUR001", SsmKey = "5", State = LinkState.Linked },
            new LinkRow { Company = "acme", Kind = Kind.Product, Record = "W-1", SageKey = "W-1", SsmKey = "70", State = LinkState.Linked });
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", Line, Deleted: false)]);
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("SSMQ:8", false, 1)] // The control: the document of another number.
    [InlineData("SSMQ:9", false, 1)]
    [InlineData("SSMQ:8", true, 1)] // The control.
    [InlineData("SSMQ:9", true, 1)] // In doubt for good: people are told to delete or merge two orders that have nothing to do with each other.
    public async Task Should_be_made(string marker, bool linked, int made)
    {
        if (linked) await _scene.Add(new LinkRow { Company = "acme", Kind = Kind.Order, Record = "101", SageKey = "101", SsmKey = "500", State = LinkState.Linked });
        _rows.Rows.Add(ExtractScene.Order(101) with { OrderDate = new(2024, 3, 1), RecordCreateDate = new DateTime(2024, 3, 1), Analysis3 = marker, CustOrderNumber = "an old one" });
        _rows.Rows.Add(ExtractScene.Item(1, 101) with { QtyOrder = 40 });
        var documents = new SageDocuments(new(_rows, _sage, _sage, _sage), Sample.Mapper, Sample.Lists, Sample.Settings, _scene.Time);
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key, row.CreatedAt) = (RowHash.Of(fields, [Line]), null, _scene.Now);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);

        var read = Staged.Row("9", _scene.Now, Header) with { Extra = SsmExtra.Of(new SsmSalesOrder { Id = 9, DateCreated = _scene.Now.UtcDateTime }) };
        await _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Order), "tenant", Side.Ssm, read, StagingFile.Cancel), StagingFile.Cancel);

        await _scene.Applier.Apply(_scene.Context with { DocumentTarget = documents }, id, StagingFile.Cancel);

        var change = await _scene.Of(id);
        _sage.Made.ShouldBe(made, $"{change.State} {change.Code} {change.Reason}; linked with {(await _scene.Link("ssm#9", Kind.Order)).SageKey}");
    }

    // Prices every product and makes every order.
    private sealed class Company(SampleSage rows) : ISage50Writer, ISage50Prices, ISage50LineDefaults
    {
        public int Made { get; private set; }

        public Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken)
        {
            Made++;
            rows.Rows.Add(ExtractScene.Order(200) with { RecordCreateDate = new DateTime(2026, 3, 2), Analysis3 = order.Analysis3 });
            rows.Rows.Add(ExtractScene.Item(2, 200));
            return Task.FromResult(200);
        }

        public Task<IReadOnlyList<SagePrice?>> PricesOf(string accountRef, IReadOnlyList<SagePriceQuestion> questions, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SagePrice?>>([.. questions.Select(_ => new SagePrice(4, 0, 1, "list"))]);

        public Task<SageLineDefaults?> Resolve(string accountRef, string stockCode, CancellationToken cancellationToken) =>
            Task.FromResult<SageLineDefaults?>(new("Widget", "each", 1, 20, "4000", 1));

        public Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateOrder(OrderWrite order, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AddOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
