namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>productFamilies (ssm-api 6.4).</summary>
public sealed record SsmProductFamily : SsmRecord, ISsmResource
{
    public static string Path => "productFamilies";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
    public int? IdParent { get; init; }
    public bool? NotAvailable { get; init; }
}
