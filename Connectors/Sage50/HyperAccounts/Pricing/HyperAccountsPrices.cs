using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>Prices over HyperAccounts, which tells the rules of a price and not its amount (D4). Five requests for any number of lines.</summary>
internal sealed class HyperAccountsPrices(HyperAccountsHttp http, ISage50Reader reader) : ISage50Prices
{
    public async Task<IReadOnlyList<SagePrice?>> PricesOf(
        string accountRef, IReadOnlyList<SagePriceQuestion> questions, CancellationToken cancellationToken)
    {
        var customer = await CustomerTerms.Read(http, accountRef, cancellationToken);
        var products = await ProductTerms.Read(http, questions.Select(q => q.StockCode), cancellationToken);
        if (products.Count == 0) return [.. questions.Select(_ => (SagePrice?)null)];
        var codes = products.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var specials = await Specials(accountRef, codes, cancellationToken);
        var list = await CustomerPriceList.Read(http, customer, codes, cancellationToken);
        var rate = await Rate(customer, cancellationToken);
        return [.. questions.Select(q => products.TryGetValue(q.StockCode, out var product)
            ? Price(customer, product, q.Quantity, specials, list, rate)
            : null)];
    }

    private static SagePrice Price(
        CustomerTerms customer, ProductTerms product, decimal quantity, Dictionary<string, Price> specials, CustomerPriceList? list, decimal rate)
    {
        var discount = PriceRules.Discount(customer, product, quantity);
        if (specials.TryGetValue(product.StockCode, out var special))
            return new SagePrice(PriceRules.Amount(special, false, product, rate), discount, customer.Currency, "special price");
        if (list is null || !list.Prices.TryGetValue(product.StockCode, out var listed))
            return new SagePrice(PriceRules.Standard(product, rate), discount, customer.Currency, "stock record");
        if (list.Currency != customer.Currency)
            throw PriceFaults.Unknown($"Price list {list.Reference} is in another currency than its customer {customer.AccountRef}.",
                "Give the customer a list in their own currency in Sage.");
        return new SagePrice(PriceRules.Amount(listed, list.HasStaticPrices, product, rate), discount, customer.Currency, $"price list {list.Reference}");
    }

    private async Task<Dictionary<string, Price>> Specials(string accountRef, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var query = new SageQuery(new SageCondition("PRICING_REF", SageOperator.Equal, accountRef)).And("STOCK_CODE", SageOperator.In, codes.ToList());
        var specials = new Dictionary<string, Price>(StringComparer.OrdinalIgnoreCase);
        await foreach (var price in reader.Read<Price>(query, cancellationToken))
            if (price is { Type: "S", RecordDeleted: false } && string.Equals(price.PricingRef, accountRef, StringComparison.OrdinalIgnoreCase))
                specials[price.StockCode] = price;
        return specials;
    }

    /// <summary>Document currency per unit of base currency.</summary>
    private async Task<decimal> Rate(CustomerTerms customer, CancellationToken cancellationToken)
    {
        foreach (var currency in await reader.Known<Currency>(cancellationToken))
        {
            if (currency.Number != customer.Currency) continue;
            if (currency.BaseCurrency) return 1;
            if (currency.Rate > 0) return currency.Rate;
            throw PriceFaults.Unknown($"Sage has no exchange rate for {currency.Code}, the currency of customer {customer.AccountRef}.",
                "Enter one under Settings, Currencies.");
        }
        throw PriceFaults.Unknown($"Customer {customer.AccountRef} has a currency that Sage does not list.",
            "Correct the customer's currency in Sage.", "currency");
    }
}
