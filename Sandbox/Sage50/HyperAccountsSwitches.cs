namespace Sage50Etl.Sandbox.Sage50;

/// <summary>One switch for each thing about HyperAccounts that no source settles (sage50-access 9.3 and 11, decisions D14).</summary>
public sealed record HyperAccountsSwitches
{
    public AddressTypeOnCreate AddressTypeOnCreate { get; init; } = AddressTypeOnCreate.Honoured;
    /// <summary>Whether the request header new-response brings real HTTP statuses (version 1.24 on).</summary>
    public bool KnowsNewResponse { get; init; } = true;
    public SageDateLocale DateLocale { get; init; } = SageDateLocale.EnGB;
    /// <summary>Longest NAME a PATCH of a customer takes: 60, or 30 as one page documents.</summary>
    public int PatchNameLimit { get; init; } = 60;
    /// <summary>What every <see cref="SlowOrDroppedEvery"/>-th write meets after Sage has done it.</summary>
    public WriteTrouble SlowOrDropped { get; init; } = WriteTrouble.Off;
    public int SlowOrDroppedEvery { get; init; } = 5;
    /// <summary>Every n-th call is refused because the Sage user is logged in elsewhere or the data is in exclusive mode; 0 never.</summary>
    public int BusyEvery { get; init; }
    /// <summary>The words of orderOrQuote for order type 9.</summary>
    public string QuotationWord { get; init; } = "Sales Quote";
    public OutsideCodePage OutsideCodePage { get; init; } = OutsideCodePage.Refused;
    /// <summary>Whether userName of an order lands in TAKEN_BY; else nowhere.</summary>
    public bool UserNameIsTakenBy { get; init; } = true;
    /// <summary>
    /// Whether a new order takes its customer's own discount on top of what its lines say. A line that gives its net amount keeps it.
    /// </summary>
    public bool CustomerDiscountOnOrders { get; init; }
    /// <summary>Whether an order for an account on hold is refused.</summary>
    public bool OnHoldRefused { get; init; } = true;
    /// <summary>Leaves out of the answers every property that the published examples do not show.</summary>
    public bool PublishedPropertiesOnly { get; init; }
}
