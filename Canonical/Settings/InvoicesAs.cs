namespace Sage50Etl.Canonical.Settings;

/// <summary>What invoices and credits become in SSM (INV-05).</summary>
public enum InvoicesAs
{
    /// <summary>Sales: header totals.</summary>
    Sales,
    /// <summary>Salesorders with lines, told from orders by their status.</summary>
    Salesorders,
}
