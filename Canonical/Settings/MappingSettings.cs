using System.Text.Json.Serialization;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Canonical.Settings;

/// <summary>How the records of one company are mapped. Every default is the one of the sandbox; <see cref="Validate"/> names what cannot work.</summary>
public sealed record MappingSettings
{
    /// <summary>Company prefix of external ids; empty where a tenant serves one company (D8).</summary>
    public string ExtIdPrefix { get; init; } = "";
    /// <summary>SSM custom field of accounts that shows the Company Code without prefix (D8); empty writes none.</summary>
    public string CompanyCodeField { get; init; } = "";

    /// <summary>SSM custom field by kind and canonical field. An empty name says that the tenant has no such field: it is absent there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> CustomFields { get; init; } = MappingDefaults.CustomFields;

    /// <summary>Sage columns and constants in custom fields of SSM, beyond the built-in ones.</summary>
    public IReadOnlyList<FieldMapping> Fields { get; init; } = [];

    /// <summary>Country code of SSM by a code of Sage that the tenant's list has not, beyond XI, UK and EL (D22).</summary>
    public IReadOnlyDictionary<string, string> Countries { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// By "kind.field": what happens to a text the other side cannot hold. A field that is not here is left out, and refuses its record only where
    /// that means nothing without it (D22).
    /// </summary>
    public IReadOnlyDictionary<string, TooLongPolicy> TooLong { get; init; } = new Dictionary<string, TooLongPolicy>();

    /// <summary>The tenant's label of accountStatuses that means customer.</summary>
    public string ClientLabel { get; init; } = AccountStatus.Client;
    public string PotentialLabel { get; init; } = AccountStatus.Potential;

    /// <summary>Customers are protected in SSM; follows from accounts.customerUpdates and is not set here (D13).</summary>
    [JsonIgnore]
    public bool CustomersReadOnly { get; init; } = true;

    /// <summary>Tells potentials from customers in Sage (ACC-05).</summary>
    public PotentialMarker PotentialMarker { get; init; } = new();

    /// <summary>The tenant's label of salesorderStatuses by <see cref="OrderState"/>.</summary>
    public IReadOnlyDictionary<string, string> OrderStatusLabels { get; init; } = MappingDefaults.OrderStatusLabels;

    /// <summary>First name of a person with a single word (D15); never flows back to Sage.</summary>
    public string FirstNameFiller { get; init; } = "-";

    /// <summary>Column with the rep's text on customers: ANALYSIS_1 to ANALYSIS_3 (D17).</summary>
    public string RepColumn { get; init; } = "ANALYSIS_2";
    /// <summary>The same on orders and invoices, where TAKEN_BY is possible too; null takes <see cref="RepColumn"/>.</summary>
    public string? DocumentRepColumn { get; init; }
    /// <summary>Column of the marker by which our own open writes are found again (D16).</summary>
    public string MarkerColumn { get; init; } = "ANALYSIS_3";

    /// <summary>External id of the SSM product that stands for S1, S2, S3 and carriage (D11).</summary>
    public IReadOnlyDictionary<string, string> ServiceProducts { get; init; } = MappingDefaults.ServiceProducts;
    public FractionalQuantity FractionalQuantity { get; init; } = FractionalQuantity.OneAtNet;

    /// <summary>ADDRESS_TYPE values that are people (CON-07).</summary>
    public IReadOnlyList<int> AcceptedContactTypes { get; init; } = [1];

    /// <summary>Where the job title stands in SSM; an unknown title has no contact type and is left out there (CON-04).</summary>
    public JobTitleTarget JobTitle { get; init; } = JobTitleTarget.Field;

    /// <summary>Sales with totals, or salesorders with lines (INV-05).</summary>
    public InvoicesAs InvoicesAs { get; init; } = InvoicesAs.Sales;
    public InvoiceTotal InvoiceTotal { get; init; } = InvoiceTotal.Net;
    /// <summary>Only invoices that are in the ledger (INV-06).</summary>
    public bool PostedOnly { get; init; } = true;
    /// <summary>Invoices before this day stay in Sage; null takes all.</summary>
    public DateOnly? InvoicesFrom { get; init; }
    /// <summary>Ledger transactions SI and SC that no invoice document stands for become sales too (INV-07, D18).</summary>
    public bool LedgerInvoices { get; init; }

    /// <summary>Days a quotation is open when SSM gives no forecast date (D5).</summary>
    public int QuoteValidityDays { get; init; } = 30;

    /// <summary>The SSM key of a custom field, or null where the tenant has none. Fields of <see cref="Fields"/> are called by that key everywhere.</summary>
    public string? CustomField(string kind, string field) => field.StartsWith("Z_", StringComparison.Ordinal) ? field
        : JobTitle == JobTitleTarget.ContactType && (kind, field) is (Kind.Contact, "jobTitle") ? null
        : CustomFields.TryGetValue(kind, out var fields) && fields.TryGetValue(field, out var key) && key.Length > 0 ? key : null;

    /// <summary>The marker where one is configured.</summary>
    public PotentialMarker? Potentials() => PotentialMarker.Column.Length > 0 ? PotentialMarker : null;

    /// <summary>The states that need a status of the tenant.</summary>
    internal IEnumerable<string> States() => InvoicesAs == InvoicesAs.Sales ? OrderState.All : OrderState.All.Concat(OrderState.OfInvoices);

    internal string DocumentRep => DocumentRepColumn ?? RepColumn;

    /// <summary>What a person must mend before anything can run; empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => [.. SettingsCheck.Of(this)];
}
