namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>AUDIT_HEADER: a ledger transaction (SI, SC, SR ...), key HEADER_NUMBER; amounts carry the ledger's sign (sage50-access 7.8).</summary>
public sealed record AuditHeader : SageRow
{
    public int HeaderNumber { get; init; }
    public int TranNumber { get; init; }
    public required string Type { get; init; }
    public DateOnly? Date { get; init; }
    public string? AccountRef { get; init; }
    public string? InvRef { get; init; }
    public int InvRefNumeric { get; init; }
    public string? Details { get; init; }
    public DateOnly? DueDate { get; init; }
    public decimal NetAmount { get; init; }
    public decimal TaxAmount { get; init; }
    public decimal GrossAmount { get; init; }
    public decimal AmountPaid { get; init; }
    public decimal Outstanding { get; init; }
    public bool PaidFlag { get; init; }
    public int Currency { get; init; }
    public decimal ForeignRate { get; init; }
    public decimal ForeignGrossAmount { get; init; }
    public decimal ForeignOutstanding { get; init; }
    public string? UserName { get; init; }
    public bool DeletedFlag { get; init; }
}
