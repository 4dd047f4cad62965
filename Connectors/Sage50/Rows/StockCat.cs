namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>STOCK_CAT: a product category, key NUMBER; 999 rows, mostly without a name, reloaded in full.</summary>
public sealed record StockCat : SageRow
{
    public int Number { get; init; }
    public string? Name { get; init; }
}
