using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record AccountBody
{
    [FedBy(nameof(Account.CompanyCode))] public string? ExtId { get; init; }
    public string? Name { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    [FedBy(nameof(Account.Country))] public int? CountryId { get; init; }
    public string? Phone { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public string? VatNumber { get; init; }
    [FedBy(nameof(Account.PriceList))] public int? RateId { get; init; }
    [FedBy(nameof(Account.Owner))] public int? SalesRepId1 { get; init; }
    [FedBy(nameof(Account.Status))] public int? StatusId { get; init; }
    public bool? ReadOnly { get; init; }
}
