namespace Sage50Etl.Connectors.Sage50;

/// <summary>Fields of SALES_LEDGER that may be written, named after their columns. Lengths: sage50-access 4.3.</summary>
public sealed record CustomerWrite
{
    /// <summary>ACCOUNT_REF, 1 to 8 of A-Z 0-9; cannot change later.</summary>
    public required string AccountRef { get; init; }
    public string? Name { get; init; }
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
    public string? WebAddress { get; init; }
    public string? VatRegNumber { get; init; }
    /// <summary>CURRENCY, 1-based as over ODBC; only at creation.</summary>
    public int? Currency { get; init; }
    public string? Analysis1 { get; init; }
    public string? Analysis2 { get; init; }
    public string? Analysis3 { get; init; }
}
