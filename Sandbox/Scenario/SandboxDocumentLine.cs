namespace Sage50Etl.Sandbox.Scenario;

/// <summary>A line as it must stand in Sage. Amounts in the customer's currency, to the penny.</summary>
public sealed record SandboxDocumentLine(string StockCode, decimal Quantity, decimal UnitPrice, decimal DiscountRate, decimal Net, decimal Tax);
