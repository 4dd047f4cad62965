namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>
    /// Types an invoice or credit straight into the sales ledger: an AUDIT_HEADER without INVOICE. Returns the header's number, which is the transaction's too.
    /// Amounts are given without sign; those of a credit stand in the ledger as negative.
    /// </summary>
    public int EnterInLedger(string accountRef, string reference, decimal net, decimal tax, bool credit = false) => InTransaction(() =>
    {
        if (credit) (net, tax) = (-net, -tax);
        var (number, today) = (Next("AUDIT_HEADER", "HEADER_NUMBER"), DateOnly.FromDateTime(Now));
        Add("AUDIT_HEADER", ("HEADER_NUMBER", number), ("TRAN_NUMBER", number), ("ITEM_COUNT", 1), ("TYPE", credit ? "SC" : "SI"), ("DATE", today),
            ("ACCOUNT_REF", accountRef), ("SALES_PURCHASE_REF", accountRef), ("INV_REF", reference), ("INV_REF_NUMERIC", int.TryParse(reference, out var n) ? n : 0),
            ("USER_NAME", "MANAGER"), ("DETAILS", "Typed in"), ("DUE_DATE", today.AddDays(30)), ("NET_AMOUNT", net), ("TAX_AMOUNT", tax), ("GROSS_AMOUNT", net + tax),
            ("OUTSTANDING", net + tax), ("FOREIGN_NET_AMOUNT", net), ("FOREIGN_TAX_AMOUNT", tax), ("FOREIGN_GROSS_AMOUNT", net + tax),
            ("FOREIGN_OUTSTANDING", net + tax), ("PAID_FLAG", "N"), ("CURRENCY", 1), ("FOREIGN_RATE", 1m), ("DATE_ENTERED", today));
        Owe(accountRef, net + tax);
        return number;
    });

    /// <summary>Allocates a receipt to a ledger invoice: what is paid and outstanding on it, and the customer's balance. Returns false when there is none.</summary>
    public bool Receive(int headerNumber, decimal amount) => InTransaction(() =>
    {
        if (Rows("AUDIT_HEADER", $"HEADER_NUMBER = {headerNumber} AND TYPE = 'SI'").SingleOrDefault() is not { } entry) return false;
        var (paid, open) = (Amount(entry["AMOUNT_PAID"]) + amount, Amount(entry["OUTSTANDING"]) - amount);
        Edit("AUDIT_HEADER", headerNumber, ("AMOUNT_PAID", paid), ("OUTSTANDING", open), ("FOREIGN_AMOUNT_PAID", paid), ("FOREIGN_OUTSTANDING", open),
            ("PAID_FLAG", open == 0 ? "Y" : "N"));
        Owe((string)entry["ACCOUNT_REF"]!, -amount);
        return true;
    });

    private void Owe(string accountRef, decimal amount) =>
        Execute("UPDATE SALES_LEDGER SET BALANCE = BALANCE + @amount WHERE ACCOUNT_REF = @ref", ("amount", (double)amount), ("ref", accountRef));

    private static decimal Amount(object? cell) => Convert.ToDecimal(cell, System.Globalization.CultureInfo.InvariantCulture);
}
