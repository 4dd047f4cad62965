namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>CURRENCY: NUMBER is 1-based, 1 is the base currency (sage50-access 6).</summary>
public sealed record Currency : SageRow
{
    public int Number { get; init; }
    public required string Code { get; init; }
    public string? Name { get; init; }
    public decimal Rate { get; init; }
    public bool BaseCurrency { get; init; }
}
