namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>contactTypes (ssm-api 6.11).</summary>
public sealed record SsmContactType : SsmRecord, ISsmResource
{
    public static string Path => "contactTypes";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
}
