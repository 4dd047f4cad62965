namespace Sage50Etl.Sandbox.Sage50.Documents;

/// <summary>An order, quotation, invoice or credit before it is written: who, when, the lines and the terms that decide its amounts.</summary>
internal sealed record SalesDocument
{
    public required int Number { get; init; }
    /// <summary>ORDER_TYPE_CODE or INVOICE_TYPE_CODE (sage50-access 2.7).</summary>
    public int Type { get; init; }
    public DateOnly Date { get; init; }
    public required IReadOnlyList<DocumentLine> Lines { get; init; }
    /// <summary>1-based, 1 the base currency.</summary>
    public int Currency { get; init; } = 1;
    /// <summary>Document currency per unit of base currency.</summary>
    public decimal ForeignRate { get; init; } = 1;
    public decimal CustomerDiscountRate { get; init; }
    public decimal TaxAfterSettlementRate { get; init; }
    public decimal CarriageNet { get; init; }
    public int CarriageTaxCode { get; init; } = 1;
    public decimal CarriageTaxRate { get; init; }
    /// <summary>What the header shows as its first rate: today's, whatever the lines were taxed at.</summary>
    public decimal HeaderTaxRate { get; init; } = 20;
    /// <summary>Columns beyond amounts and keys: names, addresses, texts, states.</summary>
    public IReadOnlyList<(string Column, object? Value)> Header { get; init; } = [];
    public DateTime Created { get; init; }
    public DateTime Modified { get; init; }
}
