namespace Sage50Etl.Connectors.Sage50;

/// <summary>What stands on a line before a person touches it.</summary>
/// <param name="TaxCode">Number of the tax code: 1 for T1.</param>
/// <param name="TaxRate">Percent, from TAX_CODE.</param>
public sealed record SageLineDefaults(string? Description, string? UnitOfSale, int TaxCode, decimal TaxRate, string NominalCode, int DeptNumber);
