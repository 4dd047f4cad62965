namespace Sage50Etl.Connectors.Sage50;

/// <summary>Fields of SALES_DEL_ADDR that may be written, named after their columns. Lengths: sage50-access 3.5 and 4.3.</summary>
public sealed record AddressWrite
{
    public required string AccountRef { get; init; }
    /// <summary>ADDRESS_REF; null when creating.</summary>
    public int? AddressRef { get; init; }
    /// <summary>ADDRESS_TYPE: 0 delivery, 1 contact. Whether HyperAccounts honours it on create is unknown (D14): read back.</summary>
    public int? AddressType { get; init; }
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
