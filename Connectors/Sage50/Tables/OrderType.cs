using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Tables;

/// <summary>
/// ORDER_TYPE_CODE and QUOTE_STATUS_ID, which api/searchSalesOrder gives as words only (sage50-access 2.7, 4.3): a quotation is told by
/// "quot" in orderOrQuote or by any quotation status, a proforma by its word, and everything else is an order.
/// </summary>
internal static class OrderType
{
    public static SalesOrder AddTo(SalesOrder order, RowCells c)
    {
        var status = Status(c);
        return order with { QuoteStatusId = status, OrderTypeCode = Code(order.OrderOrQuote, status, c) };
    }

    private static int? Code(string? words, int status, RowCells c)
    {
        if (c.Has(Column, "orderType")) return c.IntOrNull(Column, "orderType");
        if (!c.Has(nameof(SalesOrder.OrderOrQuote), nameof(SalesOrder.QuoteStatusId), "quoteStatus"))
        {
            c.Missing(Column);
            return null;
        }
        if (Says(words, "quot")) return Quotation;
        if (Says(words, "proforma") || Says(words, "pro-forma") || Says(words, "pro forma")) return Proforma;
        return status == 0 ? Order : Quotation;
    }

    private static int Status(RowCells c)
    {
        var text = c.Text(nameof(SalesOrder.QuoteStatusId), "quoteStatus");
        if (text is null) return 0;
        if (char.IsAsciiDigit(text[0])) return Number(text);
        if (Says(text, "not ") || Says(text, "none")) return 0;
        if (Says(text, "open")) return 1;
        if (Says(text, "won")) return 2;
        if (Says(text, "lost")) return 3;
        if (Says(text, "invalid") || Says(text, "expired")) return 4;
        throw new CellFault(nameof(SalesOrder.QuoteStatusId), "is a quotation status this connector does not know (open, won, lost, invalid, expired)");
    }

    private static int Number(string text) => text is ['0' or '1' or '2' or '3' or '4']
        ? text[0] - '0'
        : throw new CellFault(nameof(SalesOrder.QuoteStatusId), "is a quotation status outside 0 to 4");

    private static bool Says(string? words, string part) => words?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false;

    private const string Column = nameof(SalesOrder.OrderTypeCode);
    private const int Order = 0;
    private const int Quotation = 9;
    private const int Proforma = 11;
}
