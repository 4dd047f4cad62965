using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record ProductRateBody
{
    [FedBy(nameof(ProductRate.Rate))] public int? RateId { get; init; }
    [FedBy(nameof(ProductRate.Product))] public int? ProductId { get; init; }
    [FedBy(nameof(ProductRate.Price))] public decimal? SalePrice { get; init; }
}
