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
/// The clock of the machine with Sage is some days behind. The answer to an order is lost, and Sage is asked for its marker. What Sage says it
/// made more than two days before SSM made the document passes for another tenant's: the own order is not found and is made a second time
/// (I2). What an own write may have made is looked for by a date of another machine.
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "I2")]
public sealed class An_order_in_doubt_is_found_however_wrong_the_clock_of_Sage_is : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.OrderToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private static readonly Image Line = Staged.Image(("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 4m), ("net", null));
    private readonly LoadScene _scene = new();
    private readonly SampleSage _rows = new();
    private readonly Company _sage;

    public An_order_in_doubt_is_found_however_wrong_the_clock_of_Sage_is() => _sage = new(_rows);

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
    [InlineData(0)] // The control.
    [InlineData(1)] // The control.
    [InlineData(3)]
    public async Task Should_not_be_made_again(int behind)
    {
        var now = _scene.Now.UtcDateTime.AddDays(-behind);
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key, row.CreatedAt) = (RowHash.Of(fields, [Line]), null, _scene.Now);
            (row.State, row.IntentAt, row.Fence) = (ChangeState.InDoubt, _scene.Now, 1);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        var read = Staged.Row("9", _scene.Now, Header) with { Extra = SsmExtra.Of(new SsmSalesOrder { Id = 9, DateCreated = _scene.Now.UtcDateTime }) };
        await _scene.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Order), "tenant", Side.Ssm, read, StagingFile.Cancel), StagingFile.Cancel);
        // What the first call has made.
        _rows.Rows.Add(ExtractScene.Order(101) with { OrderDate = DateOnly.FromDateTime(now), RecordCreateDate = now, Analysis3 = "SSMQ:9", CustOrderNumber = "PO 1" });
        _rows.Rows.Add(ExtractScene.Item(1, 101) with { QtyOrder = 2 });
        var documents = new SageDocuments(new(_rows, _sage, _sage, _sage), Sample.Mapper, Sample.Lists, Sample.Settings, _scene.Time);

        await _scene.Applier.Apply(_scene.Context with { DocumentTarget = documents }, id, StagingFile.Cancel);

        var change = await _scene.Of(id);
        _sage.Made.ShouldBe(0, $"{change.State} {change.Code} {change.Reason}; linked with {(await _scene.Link("ssm#9", Kind.Order)).SageKey}");
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
