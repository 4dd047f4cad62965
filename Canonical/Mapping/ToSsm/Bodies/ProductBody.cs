using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record ProductBody
{
    [FedBy(nameof(Product.StockCode))] public string? ExtId { get; init; }
    [FedBy(nameof(Product.Name))] public string? Model { get; init; }
    public string? Description { get; init; }
    public decimal? Price { get; init; }
    public decimal? Stock { get; init; }
    [FedBy(nameof(Product.Family))] public int? FamilyId { get; init; }
    public bool? NotAvailable { get; init; }
    public bool? ReadOnly { get; init; }
}
