namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// Fields of SALES_ORDER that may be written; lengths: sage50-access 4.3. Null is left alone (on create: taken from the customer or blank),
/// an empty string clears.
/// </summary>
public sealed record OrderWrite
{
    /// <summary>ORDER_NUMBER; null when creating, because Sage gives the number.</summary>
    public int? OrderNumber { get; init; }
    /// <summary>ORDER_TYPE_CODE 9 instead of 0; counts at creation only.</summary>
    public bool Quotation { get; init; }
    /// <summary>ACCOUNT_REF of a customer in Sage; counts at creation only.</summary>
    public required string AccountRef { get; init; }
    /// <summary>ORDER_DATE; Sage takes today when it is null at creation.</summary>
    public DateOnly? OrderDate { get; init; }
    /// <summary>CUST_ORDER_NUMBER, 60.</summary>
    public string? CustomerOrderNumber { get; init; }
    /// <summary>NAME, 60.</summary>
    public string? Name { get; init; }
    /// <summary>CONTACT_NAME, 30.</summary>
    public string? ContactName { get; init; }
    /// <summary>CUST_TEL_NUMBER, 30.</summary>
    public string? CustomerTelephone { get; init; }
    public string? Address1 { get; init; }
    public string? Address2 { get; init; }
    public string? Address3 { get; init; }
    public string? Address4 { get; init; }
    public string? Address5 { get; init; }
    /// <summary>DEL_NAME, 60.</summary>
    public string? DeliveryName { get; init; }
    public string? DeliveryAddress1 { get; init; }
    public string? DeliveryAddress2 { get; init; }
    public string? DeliveryAddress3 { get; init; }
    public string? DeliveryAddress4 { get; init; }
    public string? DeliveryAddress5 { get; init; }
    /// <summary>TAKEN_BY. The column holds 60, HyperAccounts takes 30.</summary>
    public string? TakenBy { get; init; }
    public string? Notes1 { get; init; }
    public string? Notes2 { get; init; }
    public string? Notes3 { get; init; }
    /// <summary>ANALYSIS_1 to ANALYSIS_3, 30 each. The marker of D16 goes into the one the company configures, ANALYSIS_3 by default.</summary>
    public string? Analysis1 { get; init; }
    public string? Analysis2 { get; init; }
    public string? Analysis3 { get; init; }
    /// <summary>QUOTE_EXPIRY_DATE; required for a new quotation.</summary>
    public DateOnly? QuoteExpiryDate { get; init; }
    /// <summary>At least one at creation; must be empty on an update, where lines go one at a time (D10).</summary>
    public IReadOnlyList<OrderLineWrite> Lines { get; init; } = [];
}
