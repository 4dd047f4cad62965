using System.Globalization;
using Sage50Etl.Canonical.Mapping.FromSage;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical.Invoices;

/// <summary>
/// The invoice documents of a company, by which a ledger row is known to be one of them (D18, sage50-access 3.6): same customer, and INV_REF is the
/// document's number, or the number of its order where the amounts agree too (the company option "Update using order no").
/// </summary>
public sealed class LedgerDocuments
{
    private readonly Dictionary<int, string?> _accounts = [];
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<(int Order, string Account, decimal Gross)> _orders = [];

    /// <summary>Adds a live invoice or credit; proformas post nothing, and a deleted document stands for nothing.</summary>
    public void Add(Invoice invoice)
    {
        _seen.Add(invoice.InvoiceNumber);
        if (invoice.RecordDeleted || !InvoiceTypes.IsInvoiceOrCredit(invoice)) return;
        Add(invoice.InvoiceNumber, invoice.AccountRef);
        if (OrderOf(invoice) is { } order) _orders.Add((order, Key(invoice.AccountRef), Math.Abs(invoice.InvoiceGross)));
    }

    /// <summary>Adds a document of which only this is known; without account it stands for its number whoever the customer is.</summary>
    public void Add(int number, string? account) => _accounts[number] = account is null ? null : Key(account);

    /// <summary>Whether Sage delivered a row of this number, of whatever state.</summary>
    public bool Saw(int number) => _seen.Contains(number) || _accounts.ContainsKey(number);

    public bool Has(AuditHeader entry) =>
        Reference(entry) is { } number && entry.AccountRef is { } account
        && ((_accounts.TryGetValue(number, out var known) && (known is null || known == Key(account)))
            || _orders.Contains((number, Key(account), Math.Abs(entry.GrossAmount))));

    /// <summary>The document number a ledger row names; null where its reference is no number.</summary>
    public static int? Reference(AuditHeader entry) =>
        string.IsNullOrWhiteSpace(entry.InvRef) ? entry.InvRefNumeric > 0 ? entry.InvRefNumeric : null : Number(entry.InvRef);

    /// <summary>Number of the order an invoice came from, or null.</summary>
    public static int? OrderOf(Invoice invoice) => Number(invoice.OrderNumber);

    /// <summary>Whether a live ledger row can be the posting of this document, its reference aside: customer, invoice or credit, gross to a penny.</summary>
    public static bool Posts(AuditHeader entry, Invoice invoice) =>
        !entry.DeletedFlag && !entry.RecordDeleted && entry.AccountRef is { } account && Key(account) == Key(invoice.AccountRef)
        && entry.Type == (InvoiceTypes.Sign(invoice) < 0 ? "SC" : "SI") && Math.Abs(Math.Abs(entry.GrossAmount) - Math.Abs(invoice.InvoiceGross)) <= 0.01m;

    /// <summary>Credits are negative in SSM, whatever sign the ledger shows (D18).</summary>
    public static decimal Signed(AuditHeader entry, decimal amount) => entry.Type == "SC" ? -Math.Abs(amount) : amount;

    private static string Key(string account) => account.Trim().ToUpperInvariant();

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
