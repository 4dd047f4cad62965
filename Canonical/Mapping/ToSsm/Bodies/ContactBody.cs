using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record ContactBody
{
    [FedBy(nameof(Contact.Reference))] public string? ExtId { get; init; }
    [FedBy(nameof(Contact.Account))] public int? AccountId { get; init; }
    [FedBy(nameof(Contact.Name))] public string? FirstName { get; init; }
    [FedBy(nameof(Contact.Name))] public string? LastName { get; init; }
    [FedBy(nameof(Contact.JobTitle))] public int? TypeId { get; init; }
    [FedBy(nameof(Contact.Phone))] public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Address1 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    [FedBy(nameof(Contact.Country))] public int? CountryId { get; init; }
    [FedBy(nameof(Contact.Owner))] public int? SalesRepId { get; init; }
}
