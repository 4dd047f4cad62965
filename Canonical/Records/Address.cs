namespace Sage50Etl.Canonical.Records;

/// <summary>A delivery address (SALES_DEL_ADDR type 0, SSM accountAddresses). Key: ACCOUNT_REF/number / id.</summary>
public sealed record Address : CanonicalRecord
{
    [RefersTo(Kind.Account)]
    [Required]
    public string? Account { get; init; }
    /// <summary>On the SSM side ends with the marker [ACCOUNT_REF/number] (D7).</summary>
    [Required]
    public string? Description { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    public string? Country { get; init; }
}
