namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>contacts (ssm-api 6.2).</summary>
public sealed record SsmContact : SsmRecord, ISsmResource
{
    public static string Path => "contacts";
    public string? ExtId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public SsmRef? AccountId { get; init; }
    public SsmRef? TypeId { get; init; }
    public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public SsmRef? SalesRepId { get; init; }
    public string? Address1 { get; init; }
    public string? City { get; init; }
    public string? Postcode { get; init; }
    public string? Region { get; init; }
    public SsmRef? CountryId { get; init; }
    public string? Comment { get; init; }
    public bool? ReadOnly { get; init; }
}
