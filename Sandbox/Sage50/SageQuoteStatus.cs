namespace Sage50Etl.Sandbox.Sage50;

/// <summary>QUOTE_STATUS_ID of a quotation (sage50-access 2.7).</summary>
public enum SageQuoteStatus { Open = 1, Won = 2, Lost = 3, Invalid = 4 }
