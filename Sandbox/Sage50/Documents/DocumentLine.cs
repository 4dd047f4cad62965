namespace Sage50Etl.Sandbox.Sage50.Documents;

/// <summary>A line as a person enters it; the unit price is in document currency.</summary>
internal sealed record DocumentLine
{
    /// <summary>ITEMID of a line that stands in Sage.</summary>
    public int? ItemId { get; init; }
    public required string StockCode { get; init; }
    public string Description { get; init; } = "";
    public string Text { get; init; } = "";
    public string Comment1 { get; init; } = "";
    public string Comment2 { get; init; } = "";
    public int ServiceFlag { get; init; }
    public string UnitOfSale { get; init; } = "";
    public decimal Quantity { get; init; }
    public decimal UnitPrice { get; init; }
    public decimal DiscountRate { get; init; }
    /// <summary>Net of the whole line as it was given; null has it worked out from quantity, price and discounts.</summary>
    public decimal? NetAmount { get; init; }
    public int TaxCode { get; init; } = 1;
    public decimal TaxRate { get; init; }
    public string NominalCode { get; init; } = "4000";
    public int DeptNumber { get; init; }
    public decimal QtyAllocated { get; init; }
    public decimal QtyDelivered { get; init; }
    public DateOnly? DueDate { get; init; }
}
