namespace Sage50Etl.Canonical.Records;

/// <summary>A quotation or sales order (SALES_ORDER, SSM salesorders). Key: ORDER_NUMBER / salesorder id. Amounts are in document currency.</summary>
public sealed record Order : CanonicalRecord
{
    /// <summary>Kind letter and ORDER_NUMBER, Q12 or O12 (D8); SSM extId, written at creation only.</summary>
    [Required]
    public string? Number { get; init; }
    /// <summary>CUST_ORDER_NUMBER, else Quotation 12 / Order 12.</summary>
    public string? Reference { get; init; }
    [RefersTo(Kind.Account)]
    [Required]
    public string? Account { get; init; }
    /// <summary>Canonical state, see OrderState.</summary>
    [Required]
    public string? Status { get; init; }
    /// <summary>TAKEN_BY or the configured analysis column.</summary>
    [RefersTo(Kind.User)]
    public string? Rep { get; init; }
    /// <summary>PRICING_REF of the account.</summary>
    [RefersTo(Kind.Rate)]
    public string? PriceList { get; init; }
    /// <summary>ISO 4217.</summary>
    [Required]
    public string? Currency { get; init; }
    /// <summary>SSM custom field.</summary>
    public DateOnly? OrderDate { get; init; }
    /// <summary>QUOTE_EXPIRY_DATE for quotations, else DESPATCH_DATE; SSM salesForecastDate.</summary>
    public DateOnly? Forecast { get; init; }
    /// <summary>CUST_DISC_RATE, percent.</summary>
    public decimal? Discount { get; init; }
    /// <summary>Stored, never recomputed; SSM custom field (D12).</summary>
    [Required]
    public decimal? Net { get; init; }
    [Required]
    public decimal? Tax { get; init; }
    [Required]
    public decimal? Gross { get; init; }
    /// <summary>NOTES_1..3, one a line.</summary>
    public string? Comment { get; init; }
    public bool? ReadOnly { get; init; }
}
