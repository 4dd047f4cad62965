namespace Sage50Etl.Canonical.Records;

/// <summary>A contact (SALES_DEL_ADDR type 1, SSM contacts). Key: ACCOUNT_REF/number / contact id.</summary>
public sealed record Contact : CanonicalRecord
{
    /// <summary>ACCOUNT_REF/number without padding (D14); SSM extId.</summary>
    [Required]
    public string? Reference { get; init; }
    [RefersTo(Kind.Account)]
    [Required]
    public string? Account { get; init; }
    /// <summary>One merge field (D15): first and last name joined by one space.</summary>
    [Required]
    public string? Name { get; init; }
    public string? JobTitle { get; init; }
    public string? Phone { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Address1 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    public string? Country { get; init; }
    /// <summary>SSM salesRepId, the account's owner, at creation only.</summary>
    [RefersTo(Kind.User)]
    public string? Owner { get; init; }
}
