namespace Sage50Etl.Sandbox.Sage50.Generation;

internal sealed record GeneratedProduct(
    int Index, string StockCode, string Description, int Category, string CategoryName, decimal SalesPrice, decimal CostPrice, int TaxCode,
    string UnitOfSale, DateTime Created, DateTime Modified)
{
    public decimal TaxRate => TaxCode switch { 1 => 20, 5 => 5, _ => 0 };
}
