namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>PRICE: one price of a list (TYPE P) or of a customer (TYPE S), key (TYPE, PRICING_REF, STOCK_CODE). CALC_METHOD and STORED_PRICE: sage50-access 2.5.</summary>
public sealed record Price : SageRow
{
    public required string Type { get; init; }
    public required string PricingRef { get; init; }
    public required string StockCode { get; init; }
    public int CalcMethod { get; init; }
    public decimal CalcValue { get; init; }
    public decimal StoredPrice { get; init; }
    public int RounderMethod { get; init; }
    public int RounderDirection { get; init; }
    public decimal RounderMultipleOf { get; init; }
    public decimal RounderAdjustment { get; init; }
}
