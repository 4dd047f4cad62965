using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Search;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>What a stock record says about price and line defaults (api/searchProduct).</summary>
internal sealed record ProductTerms
{
    public required string StockCode { get; init; }
    public string? Description { get; init; }
    public string? UnitOfSale { get; init; }
    public decimal SalesPrice { get; init; }
    public decimal LastCost { get; init; }
    public int? TaxCode { get; init; }
    public string? NominalCode { get; init; }
    public int DeptNumber { get; init; }
    /// <summary>Quantity and percent of the tables that were delivered, by letter. HyperAccounts' example shows table A alone.</summary>
    public required IReadOnlyDictionary<char, IReadOnlyList<(decimal Quantity, decimal Rate)>> Breaks { get; init; }

    public static async Task<IReadOnlyDictionary<string, ProductTerms>> Read(
        HyperAccountsHttp http, IEnumerable<string> stockCodes, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ProductTerms>(StringComparer.OrdinalIgnoreCase);
        string[] codes = [.. stockCodes.Distinct(StringComparer.OrdinalIgnoreCase)];
        if (codes.Length == 0) return found;
        foreach (var conditions in SearchPlan.Split([new SageCondition("STOCK_CODE", SageOperator.In, codes)]))
        {
            await using var answer = await SageAnswer.Open(http, Ask.Search("api/searchProduct", SearchBody.Of(conditions)), cancellationToken);
            await foreach (var row in answer.Rows(cancellationToken))
            {
                var product = PriceFaults.Named("a product", () => Of(row));
                found[product.StockCode] = product;
            }
        }
        return found;
    }

    private static ProductTerms Of(JsonElement row)
    {
        var c = new RowCells();
        c.Load(row);
        return new ProductTerms
        {
            StockCode = c.KeyText(nameof(StockCode)),
            Description = c.Text(nameof(Description)),
            UnitOfSale = c.Text(nameof(UnitOfSale)),
            SalesPrice = c.Exact(nameof(SalesPrice)),
            LastCost = c.Exact("LastCostPrice", "lastPurchasePrice"),
            TaxCode = c.TaxCode(nameof(TaxCode)),
            NominalCode = c.Text(nameof(NominalCode), "salesNominalCode"),
            DeptNumber = c.Int(nameof(DeptNumber)),
            Breaks = "ABCDE".Where(t => c.Has(Level(t, 1, "Qty"))).ToDictionary(t => t, t => Table(c, t)),
        };
    }

    private static IReadOnlyList<(decimal, decimal)> Table(RowCells c, char table) =>
        [.. Enumerable.Range(1, 10).Select(l => (c.Exact(Level(table, l, "Qty")), c.Exact(Level(table, l, "Rate"))))];

    private static string Level(char table, int level, string what) => string.Create(CultureInfo.InvariantCulture, $"disc{table}Level{level}{what}");
}
