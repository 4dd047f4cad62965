namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>currencies (ssm-api 6.11); IsoCode is lower case.</summary>
public sealed record SsmCurrency : SsmRecord, ISsmResource
{
    public static string Path => "currencies";
    public string? DescriptionEN { get; init; }
    public string? IsoCode { get; init; }
    public string? Symbol { get; init; }
}
