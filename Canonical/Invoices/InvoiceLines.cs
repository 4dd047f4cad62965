using System.Globalization;
using Sage50Etl.Canonical.Mapping.FromSage;
using Sage50Etl.Canonical.Orders;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Invoices;

/// <summary>
/// The lines of an invoice or credit as those of an order (INV-05, D11): the same products, carriage, messages and fractional quantities. On a credit
/// quantities and amounts are negative and prices are not. Keys are I12/3 (ITEMID is not delivered by every way into Sage) and I12:carriage.
/// </summary>
public static class InvoiceLines
{
    public static IReadOnlyList<MappedLine> From(Invoice header, IReadOnlyList<InvoiceItem> items, MappingSettings settings, ReferenceLists lists)
    {
        var (document, sign) = (SageKeys.Of(header), InvoiceTypes.Sign(header));
        var lines = OrderLines.From(Order(header, items, sign, lists), [.. items.Select(i => Item(i, sign))], settings, lists);
        return [.. lines.Select(l => l with { Key = Key(document, l.Key), Line = l.Line with { Order = document } })];
    }

    /// <summary>Key of a line: document and ITEM_NUMBER.</summary>
    public static string Key(InvoiceItem item) => $"{ExtId.Invoice(item.InvoiceNumber)}/{item.ItemNumber.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The same from INVOICE_NUMBER/ITEM_NUMBER, as a line that cannot be read is named; null where these are not two numbers.</summary>
    public static string? Key(string numbers) =>
        numbers.Split('/') is [var invoice, var item] && Number(invoice) is { } document && Number(item) is { } position
            ? Key(new InvoiceItem { InvoiceNumber = document, ItemNumber = position })
            : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Key(string document, string ofOrder) =>
        ofOrder.EndsWith(OrderLines.Carriage, StringComparison.Ordinal) ? document + OrderLines.Carriage : $"{document}/{ofOrder}";

    private static SalesOrder Order(Invoice header, IReadOnlyList<InvoiceItem> items, int sign, ReferenceLists lists)
    {
        // INVOICE gives carriage in base currency only: in a foreign document it is what the lines leave of the total.
        var foreign = header.Currency != lists.BaseCurrencyNumber && (header.CarrNet != 0 || header.CarrTax != 0);
        var live = items.Where(i => !i.RecordDeleted).ToList();
        if (foreign) NeedsAmounts(header, live);
        NeedsCarriage(header, live, lists);

        return new()
        {
            OrderNumber = header.InvoiceNumber, AccountRef = header.AccountRef, Currency = header.Currency,
            CarrNet = sign * header.CarrNet, CarrTax = sign * header.CarrTax,
            ForeignCarrNet = foreign ? sign * (header.ForeignInvoiceNet - live.Sum(i => i.ForeignNetAmount)) : 0,
            ForeignCarrTax = foreign ? sign * (header.ForeignInvoiceTax - live.Sum(i => i.ForeignTaxAmount)) : 0,
        };
    }

    // A column that was not delivered is not nought: taken for it, the whole tax of the lines would stand on the carriage (D2).
    private static void NeedsAmounts(Invoice header, List<InvoiceItem> live)
    {
        string[] ofHeader = [nameof(Invoice.ForeignInvoiceNet), nameof(Invoice.ForeignInvoiceTax)];
        string[] ofLines = [nameof(InvoiceItem.ForeignNetAmount), nameof(InvoiceItem.ForeignTaxAmount)];
        if (!ofHeader.Any(header.Absent.Contains) && !live.Exists(i => ofLines.Any(i.Absent.Contains))) return;

        throw new MappingException(Records.Kind.Order, "carriage", null,
            $"Document {SageKeys.Of(header)} is in a foreign currency and has carriage, and Sage did not deliver the amounts from which the carriage in that currency follows. "
            + "The document is left as it is in SSM. Read Sage over ODBC, or enter the carriage as a line.");
    }

    // Without it a document would go with its full net and without the line that makes it up (D23).
    private static void NeedsCarriage(Invoice header, List<InvoiceItem> live, ReferenceLists lists)
    {
        if (!header.Absent.Contains(nameof(Invoice.CarrNet))) return;

        var own = header.Currency == lists.BaseCurrencyNumber;
        var named = own ? (nameof(Invoice.InvoiceNet), nameof(InvoiceItem.NetAmount)) : (nameof(Invoice.ForeignInvoiceNet), nameof(InvoiceItem.ForeignNetAmount));
        if (header.Absent.Contains(named.Item1) || live.Exists(i => i.Absent.Contains(named.Item2))) return;

        var left = own ? header.InvoiceNet - live.Sum(i => i.NetAmount) : header.ForeignInvoiceNet - live.Sum(i => i.ForeignNetAmount);
        if (Math.Abs(left) <= 0.02m) return;

        throw new MappingException(Records.Kind.Order, "carriage", null,
            $"Document {SageKeys.Of(header)} has lines that do not make up its net, and Sage did not deliver its carriage (CARR_NET). "
            + "The document is left as it is in SSM. Read Sage over ODBC, or enter the carriage as a line.");
    }

    private static SopItem Item(InvoiceItem item, int sign) => new()
    {
        ItemId = item.ItemNumber, OrderNumber = item.InvoiceNumber, ItemNumber = item.ItemNumber, RecordDeleted = item.RecordDeleted,
        StockCode = item.StockCode, Description = item.Description, Comment1 = item.Comment1, Comment2 = item.Comment2, Text = item.Text,
        QtyOrder = sign * item.Quantity, UnitPrice = item.UnitPrice, ForeignUnitPrice = item.ForeignUnitPrice, DiscountRate = item.DiscountRate,
        NetAmount = sign * item.NetAmount, TaxAmount = sign * item.TaxAmount, TaxCode = item.TaxCode,
        ForeignNetAmount = sign * item.ForeignNetAmount, ForeignTaxAmount = sign * item.ForeignTaxAmount,
        Absent = item.Absent,
    };
}
