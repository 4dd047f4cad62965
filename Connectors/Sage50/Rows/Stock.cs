namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>STOCK: a product, key STOCK_CODE (30).</summary>
public sealed record Stock : SageRow
{
    public required string StockCode { get; init; }
    public string? Description { get; init; }
    public string? UnitOfSale { get; init; }
    public decimal SalesPrice { get; init; }
    public int? TaxCode { get; init; }
    public string? NominalCode { get; init; }
    public int StockCat { get; init; }
    public string? StockCatName { get; init; }
    public string? Barcode { get; init; }
    public string? WebDescription { get; init; }
    public string? WebDetails { get; init; }
    public bool IgnoreStkLvlFlag { get; init; }
    public decimal QtyInStock { get; init; }
    public decimal QtyAllocated { get; init; }
    public decimal LastPurchasePrice { get; init; }
    public decimal AverageCostPrice { get; init; }
    public bool InactiveFlag { get; init; }
    public decimal QtyOnOrder { get; init; }
    public string? SupplierPartNumber { get; init; }
    public string? Location { get; init; }
    public string? CommodityCode { get; init; }
    public decimal UnitWeight { get; init; }
    public string? WebCategory1 { get; init; }
    public string? WebCategory2 { get; init; }
    public string? WebCategory3 { get; init; }
}
