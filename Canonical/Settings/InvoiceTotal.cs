namespace Sage50Etl.Canonical.Settings;

/// <summary>Which amount of an invoice becomes the total of an SSM sale (D18).</summary>
public enum InvoiceTotal { Net, Gross }
