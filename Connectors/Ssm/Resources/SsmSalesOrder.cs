namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>salesorders: quotations and orders (ssm-api 6.6).</summary>
public sealed record SsmSalesOrder : SsmRecord, ISsmResource
{
    public static string Path => "salesorders";
    public string? Reference { get; init; }
    public int? Number { get; init; }
    public string? ExtId { get; init; }
    public SsmRef? StatusId { get; init; }
    public SsmRef? AccountId { get; init; }
    public SsmRef? ContactId { get; init; }
    public SsmRef? AccountAddressId { get; init; }
    public SsmRef? BranchId { get; init; }
    public SsmRef? SalesRepId { get; init; }
    public SsmRef? RateId { get; init; }
    public SsmRef? CurrencyId { get; init; }
    public decimal? Total { get; init; }
    public decimal? Discount1 { get; init; }
    public DateTime? SalesForecastDate { get; init; }
    public DateTime? ClosedDate { get; init; }
    public string? Comment { get; init; }
    public string? InternalComment { get; init; }
    public bool? Archived { get; init; }
    public bool? Blocked { get; init; }
    public bool? ReadOnly { get; init; }
}
