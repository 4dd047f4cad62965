namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>accounts (ssm-api 6.1).</summary>
public sealed record SsmAccount : SsmRecord, ISsmResource
{
    public static string Path => "accounts";
    public string? Name { get; init; }
    public string? ExtId { get; init; }
    public string? VatNumber { get; init; }
    public SsmRef? StatusId { get; init; }
    public SsmRef? TypeId { get; init; }
    public SsmRef? BranchId { get; init; }
    public SsmRef? RateId { get; init; }
    public SsmRef? SalesRepId1 { get; init; }
    public string? Phone { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Postcode { get; init; }
    public string? Region { get; init; }
    public SsmRef? CountryId { get; init; }
    public string? Comment { get; init; }
    public bool? ReadOnly { get; init; }
}
