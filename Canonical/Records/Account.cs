namespace Sage50Etl.Canonical.Records;

/// <summary>A customer (SALES_LEDGER, SSM accounts). Key: ACCOUNT_REF / account id.</summary>
public sealed record Account : CanonicalRecord
{
    /// <summary>ACCOUNT_REF; SSM extId (ACC-10, ACC-11).</summary>
    [Required]
    public string? CompanyCode { get; init; }
    [Required]
    public string? Name { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? Postcode { get; init; }
    /// <summary>ISO 3166 alpha-2.</summary>
    public string? Country { get; init; }
    public string? Phone { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public string? VatNumber { get; init; }
    /// <summary>PRICING_REF; SSM rateId.</summary>
    [RefersTo(Kind.Rate)]
    public string? PriceList { get; init; }
    /// <summary>ISO 4217; SSM custom field.</summary>
    public string? Currency { get; init; }
    /// <summary>Rep column; SSM salesRepId1, written at creation only (ACC-33).</summary>
    [RefersTo(Kind.User)]
    public string? Owner { get; init; }
    /// <summary>Client or Potential or the tenant label (ACC-05).</summary>
    [Required]
    public string? Status { get; init; }
    /// <summary>True for every Sage customer (ACC-08).</summary>
    public bool? ReadOnly { get; init; }
    public bool? OnHold { get; init; }
    public decimal? CreditLimit { get; init; }
    public decimal? Balance { get; init; }
    public string? Terms { get; init; }
}
