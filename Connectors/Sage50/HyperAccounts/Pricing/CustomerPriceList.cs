using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>
/// The price list of a customer (GET api/priceList/{customer}): rules, not amounts. The published example shows list prices (TYPE P) only,
/// so special prices (TYPE S) are asked of api/searchPrice.
/// </summary>
internal sealed record CustomerPriceList(string Reference, int Currency, bool HasStaticPrices, IReadOnlyDictionary<string, Price> Prices)
{
    /// <summary>The customer's list as far as the given products go; null when there is none.</summary>
    public static async Task<CustomerPriceList?> Read(
        HyperAccountsHttp http, CustomerTerms customer, IReadOnlySet<string> stockCodes, CancellationToken cancellationToken)
    {
        if (customer.PriceListRef is null) return null;
        var ask = Ask.Get($"api/priceList/{Uri.EscapeDataString(customer.AccountRef)}");
        await using var answer = await SageAnswer.Open(http, ask, cancellationToken);
        return await answer.Single(cancellationToken) is { } list
            ? PriceFaults.Named($"the price list of customer {customer.AccountRef}", () => Of(list, customer.PriceListRef, stockCodes))
            : null;
    }

    private static CustomerPriceList Of(JsonElement list, string reference, IReadOnlySet<string> stockCodes)
    {
        var c = new RowCells();
        c.Load(list);
        var prices = Rows(list, reference, stockCodes).Where(p => p.Type == ListPrice).DistinctBy(p => p.StockCode, StringComparer.OrdinalIgnoreCase);
        return new CustomerPriceList(c.Text(nameof(Reference), "pricingRef") ?? reference, c.IntOrNull(nameof(Currency)) ?? 1,
            c.Flag(nameof(HasStaticPrices)), prices.ToDictionary(p => p.StockCode, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<Price> Rows(JsonElement list, string reference, IReadOnlySet<string> stockCodes)
    {
        if (!list.TryGetProperty("prices", out var prices) || prices.ValueKind != JsonValueKind.Array) yield break;
        var c = new RowCells();
        foreach (var price in prices.EnumerateArray())
        {
            c.Load(price);
            if (c.Text(nameof(Price.StockCode)) is not { } code || !stockCodes.Contains(code) || c.Flag(nameof(Price.RecordDeleted))) continue;
            yield return new Price
            {
                Type = c.Text(nameof(Price.Type)) ?? ListPrice,
                PricingRef = reference,
                StockCode = code,
                CalcMethod = c.Int(nameof(Price.CalcMethod)),
                CalcValue = c.Exact(nameof(Price.CalcValue)),
                StoredPrice = c.Exact(nameof(Price.StoredPrice)),
                RounderMethod = c.Int(nameof(Price.RounderMethod)),
                RounderDirection = c.Int(nameof(Price.RounderDirection)),
                RounderMultipleOf = c.Exact(nameof(Price.RounderMultipleOf)),
                RounderAdjustment = c.Exact(nameof(Price.RounderAdjustment)),
            };
        }
    }

    private const string ListPrice = "P";
}
