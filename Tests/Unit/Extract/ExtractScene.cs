using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Sage50;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Support;

namespace Sage50Etl.Tests.Unit.Extract;

/// <summary>The real sources of a company over a Sage and an SSM in memory.</summary>
internal sealed class ExtractScene : StagingFile
{
    public static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified);
    private static readonly CompanyScope Scope = new(new("acme"), "tenant");
    private long _run;

    public SampleSage Sage { get; } = new();
    public SampleSsm Ssm { get; } = new();
    public ExtractSettings Settings { get; set; } = new() { SageOverlap = TimeSpan.FromHours(24) };
    public TenantOwners? Owners { get; set; }
    public MappingSettings Mapping { get; set; } = Sample.Settings;
    public ExtractContext Context => new(Scope, Sage, Ssm, Mapping == Sample.Settings ? Sample.Mapper : Sample.With(Mapping), Sample.Lists, Mapping, Settings) { Owners = Owners };

    public Task<StepOutcome> Sweep(string stream, Side side = Side.Sage50) => Take(stream, side, TimeSpan.Zero);

    public Task<StepOutcome> Delta(string stream, Side side = Side.Sage50) => Take(stream, side, TimeSpan.FromDays(9));

    public async Task<StagedRow?> Current(string kind, string key, Side side = Side.Sage50) =>
        (await Store.Read(db => StagedRows.ByKey(db, StagedKind.Of(kind), Scope.Of(side), side, [key], Cancel), Cancel)).SingleOrDefault();

    public async Task<bool> IsGone(string kind, string key) => (await Current(kind, key))!.Gone;

    public async Task<string?> Watermark(string kind, Side side = Side.Sage50) => (await Rows<StreamStateRow>()).Single(s => s.Kind == kind && s.Side == side).Watermark;

    public static SalesOrder Order(int number, DateTime? modified = null) =>
        new() { OrderNumber = number, AccountRef = "MUR001", OrderTypeCode = 0, Currency = 1, RecordModifyDate = modified ?? Monday };

    public static Invoice Invoice(int number, string account = "MUR001", DateTime? modified = null) => new()
    {
        InvoiceNumber = number, AccountRef = account, InvoiceTypeCode = 0, InvoiceOrCredit = "Invoice", InvoiceDate = new(2026, 2, 10), InvoiceNet = 100, InvoiceGross = 120,
        Posted = true, RecordModifyDate = modified ?? Monday,
    };

    public static AuditHeader Entry(int number, string reference, string type = "SI", string account = "MUR001") => new()
    {
        HeaderNumber = number + 1_000, TranNumber = number, Type = type, AccountRef = account, InvRef = reference, Date = new(2026, 2, 11), NetAmount = 50, GrossAmount = 60,
        RecordModifyDate = Monday,
    };

    public static SopItem Item(int id, int order, DateTime? modified = null) => new()
    {
        ItemId = id, OrderNumber = order, ItemNumber = id, StockCode = "W-1", Description = "Widget", QtyOrder = 2, UnitPrice = 4, NetAmount = 8, TaxAmount = 1.6m, TaxCode = 1,
        RecordModifyDate = modified ?? Monday,
    };

    private async Task<StepOutcome> Take(string stream, Side side, TimeSpan sweep)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        IStreamSource source = side == Side.Ssm ? new SsmStreamSource(Context, Store, Streams.Of(stream), Time) : stream switch
        {
            Streams.Users => new SageUsers(Context, Time),
            Streams.Products => new SageProducts(Context, Time),
            Streams.Customers => new SageCustomers(Context, Time),
            Streams.Contacts => new SageContacts(Context, Store, Time),
            Streams.Orders => new SageOrders(Context, Store, Time),
            _ => new SageInvoices(Context, Store, Time),
        };
        var step = new RunStepRow
        {
            RunId = ++_run, Phase = StepPhase.Extract, Side = side, Stream = stream, State = StepState.Running, Fence = 1, LeaseUntil = Now + TimeSpan.FromDays(1),
        };
        await Add(step);
        return await new StreamSnapshot(Store, Scope, StepHold.Of(step), Streams.Of(stream), source, Time).Take(sweep, Cancel);
    }
}
