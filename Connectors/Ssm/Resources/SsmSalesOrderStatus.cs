namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>salesorderStatuses (ssm-api 6.11); labels are tenant data.</summary>
public sealed record SsmSalesOrderStatus : SsmRecord, ISsmResource
{
    public static string Path => "salesorderStatuses";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
    public int? Order { get; init; }
    public bool? Won { get; init; }
    public bool? Lost { get; init; }
}
