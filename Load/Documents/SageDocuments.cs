using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Load.Documents;

/// <summary>Makes quotations and orders in Sage with Sage's own prices (ORD-04, D4), and reads them back as the reader does (D3).</summary>
public sealed class SageDocuments(SageAccess sage, CanonicalMapper mapper, ReferenceLists lists, MappingSettings mapping, TimeProvider time) : IDocumentTarget
{
    private static readonly string[] ServiceCodes = ["S1", "S2", "S3"];
    private static readonly string[] MarkerColumns = ["ANALYSIS_3", "ANALYSIS_2", "ANALYSIS_1"];

    public Task<Document?> Find(DocumentRequest request, CancellationToken cancellationToken) => TargetFailures.Read(Kind.Order, async () =>
    {
        var found = await First(request, "ACCOUNT_REF", request.Header["account"].Text!, cancellationToken);
        if (request.WasTried)
            foreach (var column in MarkerColumns)
                found ??= await First(request, column, DocumentMarker.Of(request.SourceKey), cancellationToken);
        return found;
    });

    // A copy that a person made of it later carries the marker too: the first one is ours. What seems too old is another tenant's, unless
    // ours was sent and it has the same lines: the clock of Sage may be far behind.
    private async Task<Document?> First(DocumentRequest request, string column, string value, CancellationToken cancellationToken)
    {
        var marked = (await Rows<SalesOrder>(new(new SageCondition(column, SageOperator.Equal, value)), cancellationToken))
            .Where(o => CanonicalMapper.MarkerOf(o) == DocumentMarker.Of(request.SourceKey))
            .Where(o => request.WasTried || !IsTooOld(o))
            .OrderBy(IsTooOld)
            .ThenBy(o => o.OrderNumber);
        foreach (var order in marked)
        {
            var document = await Read(order, cancellationToken);
            if (!IsTooOld(order) || HasLinesOf(request, document)) return document;
        }

        return null;

        bool IsTooOld(SalesOrder order) => order.RecordCreateDate < request.NotBefore;
    }

    private static bool HasLinesOf(DocumentRequest request, Document document) =>
        request.Lines.Count > 0 && InOrder(request.Lines).SequenceEqual(InOrder(document.Lines.Select(l => l.Image)));

    private static IEnumerable<(string? Product, decimal? Quantity)> InOrder(IEnumerable<Image> lines) => lines
        .Select(l => (Product: l["product"].Text, Quantity: l["quantity"].Value as decimal?))
        .OrderBy(l => l.Product, StringComparer.Ordinal)
        .ThenBy(l => l.Quantity);

    public Task<Document?> Get(string number, CancellationToken cancellationToken) => TargetFailures.Read<Document?>(Kind.Order, async () =>
        (await Rows<SalesOrder>(Number(number), cancellationToken)).FirstOrDefault() is { } order ? await Read(order, cancellationToken) : null);

    public string ReadsAs(string product) => mapping.ServiceProducts.GetValueOrDefault(mapper.StockCode(product)) ?? product;

    public Task<OrderWrite> Prepare(DocumentRequest request, CancellationToken cancellationToken) => TargetFailures.Sorted(Kind.Order, async () =>
    {
        var account = request.Header["account"].Text!;
        var codes = request.Lines.Select(l => mapper.StockCode(l["product"].Text!)).ToList();
        var priced = request.Lines.Zip(codes, (line, code) => new SagePriceQuestion(code, (decimal)line["quantity"].Value!)).Where(q => !IsService(q.StockCode)).Distinct().ToList();
        var prices = priced.Count == 0 ? [] : priced.Zip(await sage.Prices.PricesOf(account, priced, cancellationToken)).ToDictionary(p => p.First, p => p.Second);
        var lines = new List<OrderLineWrite>();
        foreach (var (line, code) in request.Lines.Zip(codes)) lines.Add(await Line(account, line, code, prices, cancellationToken));
        return mapper.SageOrder(request.Header, lines, DocumentMarker.Of(request.SourceKey), DateOnly.FromDateTime(time.GetLocalNow().DateTime));
    });

    public Task<string> Create(OrderWrite order, CancellationToken cancellationToken) => TargetFailures.Sorted(Kind.Order, async () =>
        (await sage.Writer.CreateOrder(order, cancellationToken)).ToString(CultureInfo.InvariantCulture));

    private async Task<OrderLineWrite> Line(
        string account, Image line, string code, IReadOnlyDictionary<SagePriceQuestion, SagePrice?> prices, CancellationToken cancellationToken)
    {
        var position = line["position"].ToString();
        var price = IsService(code) ? null : prices[new(code, (decimal)line["quantity"].Value!)];
        if (!IsService(code) && price is null) throw Held(position, "product", $"Sage has no product {code}. Add it to Sage, or take the line out in SSM");
        if ((price?.UnitPrice ?? line["price"].Value as decimal? ?? 0) == 0)
            throw Held(position, "price", $"{code} has no price for customer {account} in Sage. Give it one there, or take the line out in SSM");
        var defaults = await sage.LineDefaults.Resolve(account, code, cancellationToken)
            ?? throw Held(position, "product", $"Sage has no product {code}. Add it to Sage, or take the line out in SSM");
        return mapper.SageOrderLine(line, price, defaults);
    }

    private async Task<Document> Read(SalesOrder order, CancellationToken cancellationToken)
    {
        var number = order.OrderNumber.ToString(CultureInfo.InvariantCulture);
        var items = await Rows<SopItem>(Number(number), cancellationToken);
        var customers = await Rows<SalesLedger>(new(new SageCondition("ACCOUNT_REF", SageOperator.Equal, order.AccountRef)), cancellationToken);
        var schema = RecordSchema.Of(Kind.OrderLine);
        var header = mapper.FromSage(order, customers.Count == 0 ? null : customers[0].PricingRef, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        return new(new(number, header, order.RecordDeleted, Extra: SageExtra.Of(order, CanonicalMapper.MarkerOf(order))),
            [.. OrderLines.From(order, items, mapping, lists).Select(l => new TargetRecord(l.Key, schema.ToImage(l.Line), order.RecordDeleted))]);
    }

    private async Task<List<TRow>> Rows<TRow>(SageQuery query, CancellationToken cancellationToken) where TRow : SageRow
    {
        var rows = new List<TRow>();
        await foreach (var row in sage.Reader.Read<TRow>(query, cancellationToken)) rows.Add(row);
        return rows;
    }

    private static SageQuery Number(string number) => new(new SageCondition("ORDER_NUMBER", SageOperator.Equal, int.Parse(number, CultureInfo.InvariantCulture)));

    private static bool IsService(string code) => ServiceCodes.Contains(code);

    private static TargetException Held(string position, string field, string what) =>
        new(FailureClass.Held, LoadCodes.NoPrice, $"Line {position}: {what}. The document is tried again in every cycle.") { Field = field, Rule = "D4" };
}
