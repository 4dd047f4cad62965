namespace Sage50Etl.Sandbox.Sage50;

/// <summary>A line as typed at the Sage screen. Without a price the stock record's sales price stands.</summary>
public sealed record SageOrderLine(string StockCode, decimal Quantity, decimal? UnitPrice = null, decimal DiscountRate = 0);
