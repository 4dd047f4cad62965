namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>accountStatuses (ssm-api 6.11); labels are tenant data.</summary>
public sealed record SsmAccountStatus : SsmRecord, ISsmResource
{
    public static string Path => "accountStatuses";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
    public bool? Won { get; init; }
    public bool? Lost { get; init; }
}
