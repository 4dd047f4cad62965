using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Invoices;

/// <summary>What the ledger says about the payment of an invoice (INV-08); amounts in base currency, those of credits negative.</summary>
public static class InvoicePayment
{
    /// <summary>Names under customFields.invoice and their types.</summary>
    public static IReadOnlyDictionary<string, FieldType> Fields { get; } = new Dictionary<string, FieldType>
    {
        ["paid"] = FieldType.Number, ["outstanding"] = FieldType.Number, ["dueDate"] = FieldType.Date, ["paymentState"] = FieldType.Text,
    };

    /// <summary>Absent where the ledger row, or the column in it, is not there: not knowing is not the same as nothing paid.</summary>
    internal static FieldValue Of(string field, AuditHeader? entry, Invoice? invoice) => (field, entry) switch
    {
        ("dueDate", _) when entry?.DueDate is { } day => ExtraField.Value(day, FieldType.Date),
        ("dueDate", _) => invoice is null || invoice.Absent.Contains(nameof(Invoice.PaymentDueDate))
            ? FieldValue.Absent
            : ExtraField.Value(invoice.PaymentDueDate, FieldType.Date),
        (_, null) => FieldValue.Absent,
        ("paid", _) => Amount(entry, entry.AmountPaid, nameof(entry.AmountPaid)),
        ("outstanding", _) => Amount(entry, entry.Outstanding, nameof(entry.Outstanding)),
        _ => entry.Absent.Contains(nameof(entry.Outstanding)) ? FieldValue.Absent : FieldValue.Of(State(entry)),
    };

    private static FieldValue Amount(AuditHeader entry, decimal amount, string column) =>
        entry.Absent.Contains(column) ? FieldValue.Absent : FieldValue.Of(LedgerDocuments.Signed(entry, amount));

    private static string State(AuditHeader entry) =>
        entry.PaidFlag || entry.Outstanding == 0 ? "paid" : entry.AmountPaid != 0 ? "part paid" : "unpaid";
}
