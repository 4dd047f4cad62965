using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>
/// Ledger headers: one for each posted document, some typed straight into the ledger, a receipt for what is paid. Credits and receipts are negative.
/// </summary>
internal sealed class LedgerBook(int seed, CustomerBook customers)
{
    // The v24 driver shows this column with a garbage date.
    private static readonly DateTime BrokenCreateDate = new(2130, 4, 15, 0, 0, 0, DateTimeKind.Unspecified);
    private int _last;

    public IEnumerable<IEnumerable<(string, object?)>> RowsFor(SalesDocument invoice)
    {
        var chance = new Chance(seed, "ledger", invoice.Number);
        var header = DocumentColumns.Header(invoice, "INVOICE_NUMBER").ToLookup(h => h.Column, h => h.Value);
        decimal Amount(string column) => (decimal)header[column].Last()!;
        var reference = invoice.Number.ToString(CultureInfo.InvariantCulture);
        var account = (string)header["ACCOUNT_REF"].Last()!;
        if (InvoiceBook.IsPosted(invoice))
        {
            var amounts = new Money(Amount("INVOICE_NET"), Amount("INVOICE_TAX"));
            var foreign = new Money(Amount("FOREIGN_INVOICE_NET"), Amount("FOREIGN_INVOICE_TAX"));
            var type = invoice.Type is 3 or 4 ? "SC" : "SI";
            foreach (var row in Entry(type, account, invoice, reference, "Sales", amounts, foreign, chance)) yield return row;
        }
        if (!chance.OneIn(16)) yield break;
        var typed = new Money(chance.Pence(500, 90000), 0) is var net ? net with { Tax = Money.Pennies(net.Net * 0.2m) } : default;
        var other = customers.Buyer(chance);
        var plain = invoice with { Currency = 1, ForeignRate = 1 };
        foreach (var row in Entry(chance.OneIn(5) ? "SC" : "SI", other.AccountRef, plain, $"B{invoice.Number:D6}", "Opening balance", typed, typed, chance))
            yield return row;
    }

    private IEnumerable<IEnumerable<(string, object?)>> Entry(
        string type, string account, SalesDocument invoice, string reference, string details, Money amounts, Money foreign, Chance chance)
    {
        var share = chance.Between(0, 9) switch { < 6 => 1m, < 8 => 0m, _ => 0.5m };
        var (paid, foreignPaid) = (Money.Pennies(amounts.Gross * share), Money.Pennies(foreign.Gross * share));
        if (type == "SC")
        {
            yield return Row(type, account, invoice, reference, details, Negative(amounts), Negative(foreign), -paid, -foreignPaid, chance);
            yield break;
        }

        yield return Row(type, account, invoice, reference, details, amounts, foreign, paid, foreignPaid, chance);
        if (paid <= 0) yield break;

        var (received, foreignReceived) = (new Money(-paid, 0), new Money(-foreignPaid, 0));
        yield return Row("SR", account, invoice, reference, "Sales receipt", received, foreignReceived, -paid, -foreignPaid, chance);
    }

    private static Money Negative(Money amounts) => new(-amounts.Net, -amounts.Tax);

    private IEnumerable<(string, object?)> Row(string type, string account, SalesDocument invoice, string reference, string details,
        Money amounts, Money foreign, decimal paid, decimal foreignPaid, Chance chance)
    {
        var number = ++_last;
        return
        [
            ("HEADER_NUMBER", number), ("TRAN_NUMBER", number), ("ITEM_COUNT", 1), ("TYPE", type), ("DATE", invoice.Date), ("ACCOUNT_REF", account),
            ("SALES_PURCHASE_REF", account), ("INV_REF", reference), ("INV_REF_NUMERIC", reference[0] == 'B' ? 0 : invoice.Number),
            ("USER_NAME", chance.Pick(["MANAGER", "COUNTER", "OFFICE"])), ("DETAILS", details), ("DUE_DATE", invoice.Date.AddDays(30)),
            ("NET_AMOUNT", amounts.Net), ("TAX_AMOUNT", amounts.Tax), ("GROSS_AMOUNT", amounts.Gross), ("AMOUNT_PAID", paid),
            ("OUTSTANDING", amounts.Gross - paid), ("FOREIGN_NET_AMOUNT", foreign.Net), ("FOREIGN_TAX_AMOUNT", foreign.Tax),
            ("FOREIGN_GROSS_AMOUNT", foreign.Gross), ("FOREIGN_AMOUNT_PAID", foreignPaid), ("FOREIGN_OUTSTANDING", foreign.Gross - foreignPaid),
            ("PAID_FLAG", paid == amounts.Gross ? "Y" : "N"), ("CURRENCY", invoice.Currency), ("FOREIGN_RATE", invoice.ForeignRate),
            ("BANK_CODE", type == "SR" ? "1200" : ""), ("BANK_FLAG", "-"), ("DATE_ENTERED", invoice.Date),
            ("RECORD_CREATE_DATE", BrokenCreateDate), ("RECORD_MODIFY_DATE", invoice.Modified),
        ];
    }
}
