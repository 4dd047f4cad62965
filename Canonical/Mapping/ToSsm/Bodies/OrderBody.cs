using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record OrderBody
{
    [FedBy(nameof(Order.Number))] public string? ExtId { get; init; }
    public string? Reference { get; init; }
    [FedBy(nameof(Order.Account))] public int? AccountId { get; init; }
    [FedBy(nameof(Order.Status))] public int? StatusId { get; init; }
    [FedBy(nameof(Order.Rep))] public int? SalesRepId { get; init; }
    [FedBy(nameof(Order.PriceList))] public int? RateId { get; init; }
    [FedBy(nameof(Order.Currency))] public int? CurrencyId { get; init; }
    [FedBy(nameof(Order.Forecast))] public DateOnly? SalesForecastDate { get; init; }
    [FedBy(nameof(Order.Discount))] public decimal? Discount1 { get; init; }
    /// <summary>Write-only (D12): the net, as the lines' totals are.</summary>
    [FedBy(nameof(Order.Net))] public decimal? Total { get; init; }
    public string? Comment { get; init; }
    public bool? ReadOnly { get; init; }
}
