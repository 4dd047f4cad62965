namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>TAX_CODE: key number 0 to 99 (T0 is 0). Rate in percent.</summary>
public sealed record TaxCode : SageRow
{
    public int Number { get; init; }
    public string? Description { get; init; }
    public decimal Rate { get; init; }
}
