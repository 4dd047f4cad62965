namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>salesordersLines (ssm-api 6.7); read as salesorderId, written as salesOrderId.</summary>
public sealed record SsmSalesOrderLine : SsmRecord, ISsmResource
{
    public static string Path => "salesordersLines";
    public SsmRef? SalesorderId { get; init; }
    public SsmRef? ProductId { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? Price { get; init; }
    public decimal? Discount1 { get; init; }
    public decimal? Discount2 { get; init; }
    public decimal? Total { get; init; }
    public int? Order { get; init; }
}
