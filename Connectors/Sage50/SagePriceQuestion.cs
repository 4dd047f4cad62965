namespace Sage50Etl.Connectors.Sage50;

/// <summary>One line of a document that wants a price.</summary>
public sealed record SagePriceQuestion(string StockCode, decimal Quantity);
