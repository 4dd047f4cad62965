using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record SaleBody
{
    [FedBy(nameof(Invoice.Number))] public string? ExtId { get; init; }
    [FedBy(nameof(Invoice.Account))] public int? AccountId { get; init; }
    [FedBy(nameof(Invoice.AccountCode))] public string? AccountExtId { get; init; }
    public DateOnly? Date { get; init; }
    [FedBy(nameof(Invoice.Rep))] public int? SalesRepId { get; init; }
    [FedBy(nameof(Invoice.Rep))] public string? SalesRepExtId { get; init; }
    public decimal? Total { get; init; }
}
