namespace Sage50Etl.Canonical.Records;

/// <summary>An invoice or credit as SSM sales holds it (INVOICE, ledger). Key: I12, L12 / sale id.</summary>
public sealed record Invoice : CanonicalRecord
{
    /// <summary>Kind letter and number (D8); SSM extId.</summary>
    [Required]
    public string? Number { get; init; }
    [RefersTo(Kind.Account)]
    [Required]
    public string? Account { get; init; }
    /// <summary>ACCOUNT_REF; SSM accountExtId.</summary>
    [Required]
    public string? AccountCode { get; init; }
    [Required]
    public DateOnly? Date { get; init; }
    [RefersTo(Kind.User)]
    public string? Rep { get; init; }
    /// <summary>Base currency, net or gross by setting, credits negative (D18).</summary>
    [Required]
    public decimal? Total { get; init; }
}
