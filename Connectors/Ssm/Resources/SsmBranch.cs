namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>branches (ssm-api 6.11).</summary>
public sealed record SsmBranch : SsmRecord, ISsmResource
{
    public static string Path => "branches";
    public string? DescriptionEN { get; init; }
    public string? DescriptionES { get; init; }
    public bool? Default { get; init; }
}
