namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>countries (ssm-api 6.11).</summary>
public sealed record SsmCountry : SsmRecord, ISsmResource
{
    public static string Path => "countries";
    public string? DescriptionEN { get; init; }
    public string? Iso2 { get; init; }
    public string? Iso3 { get; init; }
}
