namespace Sage50Etl.Connectors.Sage50.Rows;

/// <summary>SALES_LEDGER: a customer, key ACCOUNT_REF (8).</summary>
public sealed record SalesLedger : SageRow
{
    public required string AccountRef { get; init; }
    public string? Name { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? Address3 { get; init; }
    public string? Address4 { get; init; }
    public string? Address5 { get; init; }
    public string? CountryCode { get; init; }
    public string? ContactName { get; init; }
    public string? TradeContact { get; init; }
    public string? Telephone { get; init; }
    public string? Telephone2 { get; init; }
    public string? Fax { get; init; }
    public string? EMail { get; init; }
    public string? WebAddress { get; init; }
    public string? VatRegNumber { get; init; }
    public string? Analysis1 { get; init; }
    public string? Analysis2 { get; init; }
    public string? Analysis3 { get; init; }
    public bool AccountOnHold { get; init; }
    public bool InactiveFlag { get; init; }
    public string? StatusText { get; init; }
    public int Currency { get; init; }
    public string? PricingRef { get; init; }
    public int? DefTaxCode { get; init; }
    public string? DefNomCode { get; init; }
    public decimal DiscountRate { get; init; }
    public decimal CreditLimit { get; init; }
    public decimal Balance { get; init; }
    public string? Terms { get; init; }
    public int PaymentDueDays { get; init; }
    public decimal TurnoverYtd { get; init; }
    public decimal PriorYear { get; init; }
    public DateOnly? FirstInvDate { get; init; }
    public DateOnly? LastInvDate { get; init; }
    public DateOnly? LastPaymentDate { get; init; }
    public decimal AveragePayDays { get; init; }
    public int DeptNumber { get; init; }
}
