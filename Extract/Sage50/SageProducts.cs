using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Families, price lists, products and calculated prices. Always read whole: a price depends on its stock record, whose date it does not carry.</summary>
public sealed class SageProducts(ExtractContext context, TimeProvider time) : SageSource(context, time)
{
    private readonly Dictionary<string, PriceList> _lists = [];
    private readonly Dictionary<string, Stock> _stock = [];
    private readonly Dictionary<int, Currency> _currencies = [];
    private SageMalformedRow? _unread;
    private readonly List<StockCat> _unnamed = [];
    private readonly HashSet<int> _used = [];

    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        await foreach (var currency in Context.Sage.ReadWithFaults<Currency>(SageQuery.All, cancellationToken))
            if (currency.IsRow) _currencies[currency.Row.Number] = currency.Row;
            else _unread = currency.Fault;
        await foreach (var batch in Table<StockCat>(Kind.Family, mode, SageQuery.All, stamps, AddFamily, cancellationToken)) yield return batch;
        await foreach (var batch in Table<PriceList>(Kind.Rate, mode, SageQuery.All, stamps, AddList, cancellationToken)) yield return batch;
        await foreach (var batch in Table<Stock>(Kind.Product, mode, SageQuery.All, stamps, AddProduct, cancellationToken)) yield return batch;
        yield return Unnamed(mode);
        await foreach (var batch in Table<Price>(Kind.ProductRate, mode, SageQuery.All, stamps, AddPrice, cancellationToken)) yield return batch;
        Watermark = stamps.ToString();
    }

    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken) => kind switch
    {
        Kind.Product => await None<Stock>(Where("STOCK_CODE", key), cancellationToken),
        Kind.Family => await None<StockCat>(Where("NUMBER", int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)), cancellationToken),
        Kind.Rate => await None<PriceList>(Where("PRICING_REF", key), cancellationToken),
        _ => await NoPrice(key, cancellationToken),
    };

    // A code may hold the sign that parts it from its list: then it is not known where the one ends, and each way is asked for.
    private async Task<bool> NoPrice(string key, CancellationToken cancellationToken)
    {
        for (var at = key.IndexOf('|'); at >= 0; at = key.IndexOf('|', at + 1))
        {
            var query = Where("TYPE", "P").And("PRICING_REF", SageOperator.Equal, key[..at]).And("STOCK_CODE", SageOperator.Equal, key[(at + 1)..]);
            if (!await None<Price>(query, cancellationToken)) return false;
        }
        return true;
    }

    private void AddList(BatchBuilder batch, PriceList list)
    {
        _lists[list.PricingRef] = list;
        Map(batch, list);
    }

    private void AddProduct(BatchBuilder batch, Stock product)
    {
        // Only what prices are calculated from is kept, so that memory stays small.
        _stock[product.StockCode] = new Stock { StockCode = product.StockCode, SalesPrice = product.SalesPrice, LastPurchasePrice = product.LastPurchasePrice };
        _used.Add(product.StockCat);
        Map(batch, product);
    }

    private void AddFamily(BatchBuilder batch, StockCat category)
    {
        if (string.IsNullOrWhiteSpace(category.Name)) _unnamed.Add(category);
        else Map(batch, category);
    }

    // Sage has 999 categories, most of them blank: without a name only those come over that a product belongs to (D23).
    private SourceBatch Unnamed(SnapshotMode mode)
    {
        var batch = new BatchBuilder(Kind.Family, mode.Started);
        foreach (var category in _unnamed)
            batch.Map(SageKeys.Of(category), () => Context.Mapper.FromSage(category), category.RecordDeleted,
                _used.Contains(category.Number) ? null : RowFilter.ReasonToSkip(category, Mapping));
        return batch.Take();
    }

    private void AddPrice(BatchBuilder batch, Price price)
    {
        if (RowFilter.ReasonToSkip(price, Mapping) is not null) return;
        if (!_lists.TryGetValue(price.PricingRef, out var list) || !_stock.TryGetValue(price.StockCode, out var stock))
        {
            batch.Add(SageKeys.Of(price), Image.Empty, price.RecordDeleted, "its product or price list is gone or cannot be read");
            return;
        }
        if (_unread is { } currency && !_currencies.ContainsKey(list.Currency))
        {
            batch.Fault(new(SageKeys.Of(price), ExtractCodes.Malformed, "price",
                $"The price of {price.StockCode} in list {price.PricingRef} is not known, for a currency of Sage cannot be read: "
                + $"{currency.Column} {currency.Reason}."));
            return;
        }
        batch.Map(SageKeys.Of(price), () => CanonicalMapper.ProductRate(price, stock, list, _currencies.GetValueOrDefault(list.Currency)), price.RecordDeleted, extra: SageExtra.Of(price));
    }
}
