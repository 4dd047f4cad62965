namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>SALES_DEL_ADDR: delivery (0), contact (1) and registered (2) addresses, key (ACCOUNT_REF, ADDRESS_REF).</summary>
public sealed record SalesDelAddr : SageRow
{
    public required string AccountRef { get; init; }
    public int AddressRef { get; init; }
    public int AddressType { get; init; }
    public string? AddressTypeName { get; init; }
    public string? Description { get; init; }
    public string? Name { get; init; }
    public string? ContactName { get; init; }
    public string? ContactRole { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? Address3 { get; init; }
    public string? Address4 { get; init; }
    public string? Address5 { get; init; }
    public string? CountryCode { get; init; }
    public string? Telephone { get; init; }
    public string? Telephone2 { get; init; }
    public string? Fax { get; init; }
    public string? EMail { get; init; }
    public string? Notes { get; init; }
}
