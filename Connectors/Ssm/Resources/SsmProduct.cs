namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>products (ssm-api 6.3); Model is the name.</summary>
public sealed record SsmProduct : SsmRecord, ISsmResource
{
    public static string Path => "products";
    public string? Model { get; init; }
    public string? Description { get; init; }
    public string? ExtId { get; init; }
    public decimal? Price { get; init; }
    public decimal? Cost { get; init; }
    public decimal? Stock { get; init; }
    public decimal? MaxDiscount { get; init; }
    public SsmRef? CategoryId { get; init; }
    public SsmRef? FamilyId { get; init; }
    public bool? NotAvailable { get; init; }
    public bool? ReadOnly { get; init; }
}
