using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;

namespace Sage50Etl.Tests.Unit.Load;

/// <summary>
/// SSM document 9 of customer MUR001 on its way to a Sage in memory, looked for and made by the real <see cref="SageDocuments"/>.
/// </summary>
internal sealed class OrderInSageScene : IDisposable
{
    public static readonly Image Header = Staged.Image(
        ("account", "5"), ("status", OrderState.OrderToSend), ("reference", "PO 1"), ("net", null), ("number", null));

    public static readonly Image Line = Staged.Image(
        ("order", "9"), ("position", 1m), ("product", "70"), ("quantity", 2m), ("price", 4m), ("net", null));

    private readonly SampleSage _rows = new();

    public OrderInSageScene() => Desk = new(_rows);

    public LoadScene Load { get; } = new();

    /// <summary>Makes every order, and counts them.</summary>
    public OrderDesk Desk { get; }

    public MappingSettings Settings { get; set; } = Sample.Settings;

    public DateTimeOffset Now => Load.Now;

    public static LinkRow Linked(string kind, string sageKey, string ssmKey) =>
        new() { Company = "acme", Kind = kind, Record = sageKey, SageKey = sageKey, SsmKey = ssmKey, State = LinkState.Linked };

    public async Task Start()
    {
        await Load.Run();
        await Load.Add(
            Linked(Kind.Account, "MUR001", "5"),
            Linked(Kind.Product, "W-1", "70"));
        Load.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", Line, Deleted: false)]);
        var made = SsmExtra.Of(new SsmSalesOrder { Id = 9, DateCreated = Now.UtcDateTime });
        await Put(Staged.Row("9", Now, Header) with { Extra = made });
    }

    /// <summary>Order 101, which stands in Sage already.</summary>
    public void Stands(DateTime made, string marker, int quantity, string reference)
    {
        _rows.Rows.Add(ExtractScene.Order(101) with
        {
            OrderDate = DateOnly.FromDateTime(made), RecordCreateDate = made, Analysis3 = marker, CustOrderNumber = reference,
        });
        _rows.Rows.Add(ExtractScene.Item(1, 101) with { QtyOrder = quantity });
    }

    /// <summary>The queued create of document 9.</summary>
    public async Task<long> Queued(Action<ChangeRow>? with = null)
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await Load.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await Load.Store.Write(async db =>
        {
            var row = (await db.Changes.FindAsync(id))!;
            (row.SourceHash, row.Key, row.CreatedAt) = (RowHash.Of(fields, [Line]), null, Now);
            with?.Invoke(row);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        return id;
    }

    /// <summary>The same, sent with an answer that was lost.</summary>
    public Task<long> InDoubt() => Queued(row => (row.State, row.IntentAt, row.Fence) = (ChangeState.InDoubt, Now, 1));

    public Task Apply(long id)
    {
        var documents = new SageDocuments(new(_rows, Desk, Desk, Desk), Sample.With(Settings), Sample.Lists, Settings, Load.Time);
        return Load.Applier.Apply(Load.Context with { DocumentTarget = documents }, id, StagingFile.Cancel);
    }

    /// <summary>What became of the change, for a test that fails.</summary>
    public async Task<string> Told(long id)
    {
        var change = await Load.Of(id);
        return $"{change.State} {change.Code} {change.Reason}; linked with {(await Load.Link("ssm#9", Kind.Order)).SageKey}";
    }

    public void Dispose() => Load.Dispose();

    private Task Put(StagedRow row) =>
        Load.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Order), "tenant", Side.Ssm, row, StagingFile.Cancel), StagingFile.Cancel);

    /// <summary>Prices every product and makes every order as 200.</summary>
    internal sealed class OrderDesk(SampleSage rows) : ISage50Writer, ISage50Prices, ISage50LineDefaults
    {
        public int Made { get; private set; }

        /// <summary>So many calls are turned away first.</summary>
        public int Busy { get; set; }

        public Task<int> CreateOrder(OrderWrite order, CancellationToken cancellationToken)
        {
            if (Busy-- > 0) throw LoadScene.Failure(FailureClass.Transient);

            Made++;
            rows.Rows.Add(ExtractScene.Order(200) with { RecordCreateDate = new DateTime(2026, 3, 2), Analysis3 = order.Analysis3 });
            rows.Rows.Add(ExtractScene.Item(2, 200));
            return Task.FromResult(200);
        }

        public Task<IReadOnlyList<SagePrice?>> PricesOf(
            string accountRef, IReadOnlyList<SagePriceQuestion> questions, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SagePrice?>>([.. questions.Select(_ => new SagePrice(4, 0, 1, "list"))]);

        public Task<SageLineDefaults?> Resolve(string accountRef, string stockCode, CancellationToken cancellationToken) =>
            Task.FromResult<SageLineDefaults?>(new("Widget", "each", 1, 20, "4000", 1));

        public Task<string> CreateCustomer(CustomerWrite customer, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task UpdateCustomer(CustomerWrite customer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CreateAddress(AddressWrite address, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateAddress(AddressWrite address, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateOrder(OrderWrite order, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task UpdateOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task AddOrderLine(int orderNumber, OrderLineWrite line, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
