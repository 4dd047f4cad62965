using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record RateBody
{
    [FedBy(nameof(Rate.Code))] public string? ExtID { get; init; }
    [FedBy(nameof(Rate.Name))] public string? DescriptionEN { get; init; }
    [FedBy(nameof(Rate.Name))] public string? DescriptionES { get; init; }
    [FedBy(nameof(Rate.Currency))] public int? CurrencyId { get; init; }
}
