using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record OrderLineBody
{
    [FedBy(nameof(OrderLine.Order))] public int? SalesOrderId { get; init; }
    [FedBy(nameof(OrderLine.Position))] public int? Order { get; init; }
    [FedBy(nameof(OrderLine.Product))] public int? ProductId { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? Price { get; init; }
    [FedBy(nameof(OrderLine.Discount))] public decimal? Discount1 { get; init; }
    /// <summary>Write-only (D12).</summary>
    [FedBy(nameof(OrderLine.Net))] public decimal? Total { get; init; }
}
