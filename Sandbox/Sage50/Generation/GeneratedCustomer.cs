namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>A customer before it is written; documents are made from the same record.</summary>
internal sealed record GeneratedCustomer(
    int Index, string AccountRef, string Name, IReadOnlyList<string> Address, string CountryCode, int Currency, int TaxCode, string ContactName,
    string TradeContact, string Telephone, string Domain, string RepText, decimal DiscountRate, string PricingRef, string VatNumber, DateTime Created,
    DateTime Modified);
