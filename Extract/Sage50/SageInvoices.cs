using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Invoices and credits as headers (INV-05, INV-06).</summary>
public sealed class SageInvoices(ExtractContext context, TimeProvider time) : SageSource(context, time)
{
    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        await foreach (var batch in Table<InvoiceRow>(Kind.Invoice, mode, stamps.Query(), stamps, Map, cancellationToken)) yield return batch;
        Watermark = stamps.ToString();
    }

    public override Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken) =>
        None<InvoiceRow>(Where("INVOICE_NUMBER", int.Parse(key[1..], CultureInfo.InvariantCulture)), cancellationToken);
}
