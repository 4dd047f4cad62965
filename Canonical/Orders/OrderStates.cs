using System.Globalization;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Orders;

/// <summary>Kind and state of a SALES_ORDER row from its columns (sage50-access 2.5, 2.7).</summary>
public static class OrderStates
{
    private const int OrderType = 0, QuotationType = 9, ProformaType = 11;

    /// <summary>Orders and quotations are mapped, proformas and anything else are not.</summary>
    public static bool IsMapped(SalesOrder document) => TypeOf(document) is OrderType or QuotationType;

    public static bool IsQuotation(SalesOrder document) => TypeOf(document) == QuotationType;

    /// <param name="today">With a day given, an open quotation past its expiry date counts as expired even before Sage says so.</param>
    public static string Of(SalesOrder document, DateOnly? today = null) =>
        IsQuotation(document) ? Quotation(document, today) : Order(document);

    /// <summary>Whether an image shows an open quotation whose expiry date is before <paramref name="today"/>.</summary>
    public static bool IsPast(Image document, DateOnly? today) =>
        document["status"].Text == OrderState.QuotationOpen && document["forecast"].Value is DateOnly expiry && expiry < today;

    private static string Quotation(SalesOrder quotation, DateOnly? today) => quotation.QuoteStatusId switch
    {
        0 or 1 => quotation.QuoteExpiryDate < today ? OrderState.QuotationExpired : OrderState.QuotationOpen,
        2 => OrderState.QuotationWon,
        3 => OrderState.QuotationLost,
        4 => OrderState.QuotationExpired,
        var other => throw new MappingException(Kind.Order, "status", other.ToString(CultureInfo.InvariantCulture),
            $"QUOTE_STATUS_ID of quotation {quotation.OrderNumber.ToString(CultureInfo.InvariantCulture)} is none of 0 to 4. "
            + "Open and save the quotation in Sage."),
    };

    private static string Order(SalesOrder order) => order switch
    {
        { AllocatedStatusCode: 3 } => OrderState.OrderCancelled,
        { AllocatedStatusCode: 4 } => OrderState.OrderOnHold,
        { DespatchStatusCode: 2 } => OrderState.OrderDespatched,
        { DespatchStatusCode: 1 } => OrderState.OrderPartDespatched,
        { AllocatedStatusCode: 2 } => OrderState.OrderAllocated,
        { AllocatedStatusCode: 1 } => OrderState.OrderPartAllocated,
        _ => OrderState.OrderReceived,
    };

    // HyperAccounts' search gives no type code: then the words of ORDER_OR_QUOTE and the quote status decide.
    private static int TypeOf(SalesOrder document) => document.OrderTypeCode
        ?? (Says(document, "forma") ? ProformaType
            : Says(document, "quot") ? QuotationType
            : Says(document, "order") || document.QuoteStatusId == 0 ? OrderType
            : QuotationType);

    private static bool Says(SalesOrder document, string word) => document.OrderOrQuote?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
