namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>accountAddresses (ssm-api 6.10).</summary>
public sealed record SsmAccountAddress : SsmRecord, ISsmResource
{
    public static string Path => "accountAddresses";
    public SsmRef? AccountId { get; init; }
    public string? Description { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Postcode { get; init; }
    public string? Region { get; init; }
    public SsmRef? CountryId { get; init; }
}
