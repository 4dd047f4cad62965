namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>productCategories (ssm-api 6.4); CLevel2 is the family.</summary>
public sealed record SsmProductCategory : SsmRecord, ISsmResource
{
    public static string Path => "productCategories";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
    public int? CLevel2 { get; init; }
}
