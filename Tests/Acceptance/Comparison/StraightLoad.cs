using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Ssm;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Fills an empty tenant from the company through the product's reader and mapping, without staging, planning or HTTP on the SSM side.</summary>
internal sealed class StraightLoad
{
    private readonly ISage50Reader _sage;
    private readonly SsmTenantStore _ssm;
    private readonly MappingSettings _settings = new();
    private readonly ReferenceLists _lists;
    private readonly CanonicalMapper _mapper;
    private readonly Dictionary<(string, string), string> _ids = [];
    private readonly CancellationToken _stop;

    public StraightLoad(ISage50Reader sage, SsmTenantStore ssm, ReferenceSources sources, CancellationToken stop)
    {
        (_sage, _ssm, _stop) = (sage, ssm, stop);
        _lists = new ReferenceLists(sources, _settings);
        _mapper = new CanonicalMapper(_settings, _lists);
        foreach (var service in sources.ServiceProducts) _ids[(Kind.Product, service.ExtId!)] = Text(service.Id);
    }

    public async Task Run()
    {
        await Each<StockCat>(Kind.Family);
        await Each<PriceList>(Kind.Rate);
        await Each<Stock>(Kind.Product);
        await Prices();
        var customers = (await Each<SalesLedger>(Kind.Account)).ToDictionary(c => c.AccountRef);
        await Addresses(customers);
        await Orders(customers);
        await Each<InvoiceRow>(Kind.Invoice);
    }

    private async Task Prices()
    {
        var (lists, stock) = ((await Rows<PriceList>()).ToDictionary(l => l.PricingRef), (await Rows<Stock>()).ToDictionary(s => s.StockCode));
        var currencies = (await Rows<Currency>()).ToDictionary(c => c.Number);
        foreach (var price in (await Rows<Price>()).Where(IsMapped))
        {
            var list = lists[price.PricingRef];
            Put(Kind.ProductRate, SageKeys.Of(price), CanonicalMapper.ProductRate(price, stock[price.StockCode], list, currencies[list.Currency]));
        }
    }

    private async Task Addresses(Dictionary<string, SalesLedger> customers)
    {
        var rows = (await Rows<SalesDelAddr>()).Where(IsMapped).ToList();
        var people = rows.Where(r => r.Description != "Trade contact").Select(r => (r.AccountRef, r.ContactName)).ToHashSet();
        foreach (var row in rows.Where(r => r.Description != "Trade contact" || !people.Contains((r.AccountRef, r.ContactName))))
        {
            var kind = RowFilter.KindOf(row, _settings)!;
            var image = _mapper.FromSage(row);
            Put(kind, SageKeys.Of(row), kind == Kind.Contact ? image.With("owner", FieldValue.Of(customers[row.AccountRef].Analysis2)) : image);
        }
    }

    private async Task Orders(Dictionary<string, SalesLedger> customers)
    {
        var items = (await Rows<SopItem>()).ToLookup(i => i.OrderNumber);
        foreach (var order in (await Rows<SalesOrder>()).Where(IsMapped))
        {
            Put(Kind.Order, SageKeys.Of(order), _mapper.FromSage(order, customers[order.AccountRef].PricingRef, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)));
            foreach (var line in OrderLines.From(order, [.. items[order.OrderNumber]], _settings, _lists))
                Put(Kind.OrderLine, line.Key, RecordSchema.Of(Kind.OrderLine).ToImage(line.Line));
        }
    }

    private async Task<List<TRow>> Each<TRow>(string kind) where TRow : SageRow
    {
        var rows = (await Rows<TRow>()).Where(IsMapped).ToList();
        foreach (var row in rows) Put(kind, SageKeys.Of(row), _mapper.FromSage(row));
        return rows;
    }

    private bool IsMapped(SageRow row) => RowFilter.ReasonToSkip(row, _settings) is null;

    private async Task<List<TRow>> Rows<TRow>() where TRow : SageRow
    {
        var rows = new List<TRow>();
        await foreach (var row in _sage.Read<TRow>(SageQuery.All, _stop)) rows.Add(row);
        return rows;
    }

    private void Put(string kind, string key, Image image)
    {
        var translated = ReferenceTranslation.Translate(RecordSchema.Of(kind), image, Partner,
            (field, of, missing) => throw new InvalidOperationException($"{kind} {key}: {field} names {of} {missing}, which is not loaded."));
        _ids[(kind, key)] = Text(_ssm.Insert(Resources[kind], _mapper.SsmCreateBody(kind, translated, translated.Names.ToHashSet()), SandboxPeople.Connector.UserId));
    }

    private string? Partner(string kind, string key) => kind == Kind.User
        ? Text((SandboxPeople.Reps.FirstOrDefault(r => r.SageTexts.Contains(key)) ?? SandboxPeople.Connector).UserId)
        : _ids.GetValueOrDefault((kind, key));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Resources = new()
    {
        [Kind.Family] = "productFamilies", [Kind.Rate] = "rates", [Kind.Product] = "products", [Kind.ProductRate] = "productRates", [Kind.Account] = "accounts",
        [Kind.Address] = "accountAddresses", [Kind.Contact] = "contacts", [Kind.Order] = "salesorders", [Kind.OrderLine] = "salesordersLines", [Kind.Invoice] = "sales",
    };
}
