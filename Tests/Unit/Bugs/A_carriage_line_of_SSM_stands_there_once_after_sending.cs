using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep puts the product for carriage on a line. It goes to Sage as S3, for carriage has no line of its own there, and is read back as the
/// product for S3 (D11): it was neither joined with the line that was sent (D10) nor found by its product, so a second line was made in
/// SSM, and the document stood there with its carriage twice (I2, I3).
/// </summary>
[Trait("Rule", "D10")]
[Trait("Rule", "D11")]
public sealed class A_carriage_line_of_SSM_stands_there_once_after_sending : IAsyncLifetime
{
    private static readonly Image Header = Staged.Image(("account", "5"), ("status", OrderState.QuotationToSend), ("reference", "PO 1"), ("net", null), ("number", null));
    private readonly LoadScene _scene = new();
    private readonly List<TargetRecord> _made = [];

    public async ValueTask InitializeAsync()
    {
        await _scene.Run();
        await _scene.Add(
            Linked(Kind.Account, "MUR001", "5"), Linked(Kind.Product, "SVC-S1", "81"), Linked(Kind.Product, "SVC-S3", "83"), Linked(Kind.Product, "SVC-CARR", "84"),
            new LinkRow { Company = "acme", Kind = Kind.OrderLine, Record = "ssm#91", SsmKey = "91", State = LinkState.SsmOnly });
        _scene.Documents.Reads = product => Sample.Settings.ServiceProducts.GetValueOrDefault(Sample.Mapper.StockCode(product)) ?? product;
        _scene.Documents.Make = (request, number) =>
        {
            // As the real writer spells the product, and as the real reader reads it back.
            var order = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            var items = request.Lines.Select((l, i) => new SopItem
            {
                ItemId = (order * 10) + i, OrderNumber = order, ItemNumber = i + 1, StockCode = Sample.Mapper.StockCode(l["product"].Text!), Description = "Carriage", QtyOrder = 1, UnitPrice = 25, NetAmount = 25,
            }).ToList();
            var lines = OrderLines.From(new SalesOrder { OrderNumber = order, AccountRef = "MUR001", Currency = 1 }, items, Sample.Settings, Sample.Lists);
            _made.AddRange(lines.Select(l => new TargetRecord(l.Key, RecordSchema.Of(Kind.OrderLine).ToImage(l.Line), Deleted: false)));
            return new(new(number, request.Header.With("number", FieldValue.Of("Q" + number)).With("status", FieldValue.Of(OrderState.QuotationOpen)), Deleted: false), _made);
        };
    }

    public ValueTask DisposeAsync()
    {
        _scene.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("81")]
    [InlineData("84")]
    public async Task Should_make_no_second_line(string product)
    {
        var line = Staged.Image(("order", "9"), ("position", 1m), ("product", product), ("description", "Carriage"), ("quantity", 1m), ("price", 25m), ("net", 25m));
        _scene.Documents.Ssm["9"] = new(new("9", Header, Deleted: false), [new("91", line, Deleted: false)]);
        await _scene.Read(Side.Ssm, Kind.OrderLine, "91", line);
        var id = await Quotation(line);
        (await _scene.ApplyToTheEnd(id)).State.ShouldBe(ChangeState.Applied);
        foreach (var made in _made) await _scene.Read(Side.Sage50, Kind.OrderLine, made.Key, made.Image);

        await _scene.Plan(Kind.OrderLine);

        (await _scene.Rows<ChangeRow>()).Where(c => c is { Kind: Kind.OrderLine, Action: "create", Target: Side.Ssm }).Select(c => c.Fields).ShouldBeEmpty("the line stands in SSM already");
    }

    private async Task<long> Quotation(Image line)
    {
        var fields = Header.Only(f => f is "account" or "status" or "reference");
        var id = await _scene.Change(Kind.Order, "create", "ssm#9", fields, Image.Empty, null, "9", Side.Sage50);
        await _scene.Store.Write(async db =>
        {
            var row = await db.Changes.FindAsync(id);
            (row!.SourceHash, row.Key) = (RowHash.Of(fields, [line]), null);
            (await db.Links.FindAsync("acme", Kind.Order, "ssm#9"))!.State = LinkState.SsmOnly;
        }, StagingFile.Cancel);
        return id;
    }

    private static LinkRow Linked(string kind, string sage, string ssm) => new() { Company = "acme", Kind = kind, Record = sage, SageKey = sage, SsmKey = ssm, State = LinkState.Linked };
}
