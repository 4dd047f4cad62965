using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Mapping.ToSsm.Bodies;

internal sealed record AddressBody
{
    [FedBy(nameof(Address.Account))] public int? AccountId { get; init; }
    public string? Description { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    [FedBy(nameof(Address.Country))] public int? CountryId { get; init; }
}
