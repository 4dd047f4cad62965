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
/// A firm that moved to another tenant has documents in Sage with the markers of the first one, and SSM counts from 1 again. What was made
/// years before the document of SSM is left alone, but only at the first attempt: once the order was tried, the old one is taken for it
/// again where there is no other. An order whose first call Sage turned away as busy has surely not been made, and a mere restart of the
/// service notes an intent on every order in the queue that never left. The new order is never made in Sage, and nobody is told.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I1")]
public sealed class An_order_tried_once_is_not_taken_for_one_of_another_tenant : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.OrderToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 4m), ("net", null));
    private readonly LoadScene _scene = new();
    private readonly SampleSage _rows = new();
    private readonly Company _sage;

    public An_order_tried_once_is_not_taken_for_one_of_another_tenant() => _sage = new(_rows);

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
    [InlineData("SSMQ:9", "nothing")] // The control: the first attempt leaves the old one alone.
    [InlineData("SSMQ:8", "busy")] // The control: the document of another number.
    [InlineData("SSMQ:8", "restart")] // The control.
    [InlineData("SSMQ:9", "busy")]
    [InlineData("SSMQ:9", "restart")]
    [InlineData("SSMQ:9", "planned again")]
    public async Task Should_be_made(string marker, string before)
    {
        _rows.Rows.Add(ExtractScene.Order(101) with { OrderDate = new(2024, 3, 1), RecordCreateDate = new DateTime(2024, 3, 1), Analysis3 = marker, CustOrderNumber = "an old one" });
        _rows.Rows.Add(ExtractScene.Item(1, 101) with { QtyOrder = 40 });
        var documents = new SageDocuments(new(_rows, _sage, _sage, _sage), Sample.Mapper, Sample.Lists, Sample.Settings, _scene.Time);
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key, row.CreatedAt) = (RowHash.Of(fields, [Line]), null, _scene.Now);
            // As a service does that starts.
            if (before == "restart") row.IntentAt = _scene.Now;
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        if (before == "planned again")
        {
            // Its call was turned away as busy, and the rep corrected it before the next one.
            var former = LoadScene.Row(Kind.Order, "create", "ssm#9", Side.Sage50);
            (former.State, former.IntentAt, former.Fence, former.Attempts, former.Key) = (ChangeState.Superseded, _scene.Now, 1, 1, null);
            await _scene.Add(former);
        }
        _sage.Busy = before == "busy" ? 1 : 0;

        var read = Staged.Row("9", _scene.Now, Header) with { Extra = SsmExtra.Of(new SsmSalesOrder { Id = 9, DateCreated = _scene.Now.UtcDateTime }) };
        await _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Order), "tenant", Side.Ssm, read, StagingFile.Cancel), StagingFile.Cancel);

        for (var i = 0; i < 4; i++)
        {
            await _scene.Applier.Apply(_scene.Context with { DocumentTarget = documents }, id, StagingFile.Cancel);
            _scene.Time.Advance(TimeSpan.FromMinutes(30));
        }

        var change = await _scene.Of(id);
        _sage.Made.ShouldBe(1, $"{change.State} {change.Code} {change.Reason}; linked with {(await _scene.Link("ssm#9", Kind.Order)).SageKey}");
    }

    // Prices every product and makes every order.
    private sealed class Company(SampleSage rows) : ISage50Writer, ISage50Prices, ISage50LineDefaults
    {
        public int Made { get; private set; }

        public int Busy { get; set; }

        public Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken)
        {
            if (Busy-- > 0) throw LoadScene.Failure(Sage50Etl.Load.Targets.FailureClass.Transient);
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
