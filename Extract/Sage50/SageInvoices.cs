using System.Globalization;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Staging.Database;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Invoices and credits as headers (INV-05, INV-06). Where the settings want it, ledger rows without an invoice document too (INV-07, D18).
/// </summary>
public sealed class SageInvoices(ExtractContext context, StagingStore store, TimeProvider time) : SageSource(context, time)
{
    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Mapping.InvoicesAs == InvoicesAs.Salesorders)
        {
            // They are read with the orders; a whole reading takes leave of the sales they were before.
            if (mode.Full) await foreach (var gone in new FormerInvoices(Context, store).Sales(mode.Started, cancellationToken)) yield return gone;
            yield break;
        }
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var ledger = new SageLedger(Context, store);
        if (NeedsLedger) await ledger.Read(stamps, cancellationToken);
        var (batch, documents, clear) = (new BatchBuilder(Kind.Invoice, mode.Started), new LedgerDocuments(), true);
        var waiting = new List<InvoiceRow>();
        await foreach (var read in mode.Full || !NeedsLedger ? Rows(stamps.Query(), cancellationToken) : Changed(stamps, ledger, cancellationToken))
        {
            if (read.IsRow)
            {
                stamps.See(read.Row);
                documents.Add(read.Row);
                waiting.Add(read.Row);
            }
            else clear &= Unread(batch, documents, read.Fault);
            if (waiting.Count >= BatchBuilder.Size || batch.Full) yield return await Batch(batch, waiting, ledger, cancellationToken);
        }
        yield return await Batch(batch, waiting, ledger, cancellationToken);
        // A document without readable number may be that of any ledger row: then none is taken or dropped.
        if (clear && Mapping.LedgerInvoices) await foreach (var rows in ledger.Batches(documents, mode.Started, cancellationToken)) yield return rows;
        yield return Told<InvoiceRow>(Kind.Invoice, mode);
        Watermark = stamps.ToString();
    }

    public override Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        if (Mapping.InvoicesAs == InvoicesAs.Salesorders) return Task.FromResult(true);
        var number = int.Parse(key[1..], CultureInfo.InvariantCulture);
        if (!key.StartsWith(ExtId.LedgerLetter, StringComparison.Ordinal)) return None<InvoiceRow>(Where("INVOICE_NUMBER", number), cancellationToken);
        // Ledger rows that nobody asks for any more are left as they are, in staging and in SSM.
        return Mapping.LedgerInvoices ? None<AuditHeader>(Where("TRAN_NUMBER", number), cancellationToken) : Task.FromResult(true);
    }

    private bool NeedsLedger => Mapping.LedgerInvoices || Context.Mapper.NeedsPayments;

    private async Task<SourceBatch> Batch(BatchBuilder batch, List<InvoiceRow> rows, SageLedger ledger, CancellationToken cancellationToken)
    {
        var reps = await ledger.Reps(rows.Select(r => r.AccountRef), cancellationToken);
        foreach (var row in rows)
            batch.Map(SageKeys.Of(row), () => Context.Mapper.FromSage(row, NeedsLedger ? ledger.Of(row) : null, reps.GetValueOrDefault(row.AccountRef)),
                row.RecordDeleted, row.RecordDeleted ? RowFilter.Deleted : RowFilter.ReasonToSkip(row, Mapping), SageExtra.Of(row));
        rows.Clear();
        return batch.Take();
    }

    /// <summary>Notes the fault; false when not even the number can be read.</summary>
    private static bool Unread(BatchBuilder batch, LedgerDocuments documents, SageMalformedRow row)
    {
        var fault = Fault(row);
        var readable = int.TryParse(fault.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        batch.Fault(fault with { Key = readable ? ExtId.Invoice(number) : null });
        if (readable) documents.Add(number, null);
        return readable;
    }

    // A document that appears moves no ledger row, and a ledger row that is paid moves no document: each brings the other.
    private async IAsyncEnumerable<SageRead<InvoiceRow>> Changed(
        SageStamps stamps, SageLedger ledger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changed = new List<SageRead<InvoiceRow>>();
        await foreach (var read in Rows(stamps.Query(), cancellationToken)) changed.Add(read);
        var rows = changed.Where(r => r.IsRow).Select(r => r.Row!).ToList();
        var seen = rows.Select(r => r.InvoiceNumber).ToHashSet();
        await ledger.ReadFor(rows, cancellationToken);
        foreach (var read in changed) yield return read;
        var numbers = ledger.References.Where(n => !seen.Contains(n)).ToList();
        var (own, ordered) = (SageQuery.All.And("INVOICE_NUMBER", SageOperator.In, numbers), SageQuery.All.And("ORDER_NUMBER", SageOperator.In, Texts(numbers)));
        foreach (var query in new[] { own, ordered })
            await foreach (var read in Rows(query, cancellationToken))
                if (!read.IsRow || seen.Add(read.Row.InvoiceNumber)) yield return read;
    }

    private static List<string> Texts(IEnumerable<int> numbers) => [.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private IAsyncEnumerable<SageRead<InvoiceRow>> Rows(SageQuery query, CancellationToken cancellationToken) =>
        Context.Sage.ReadWithFaults<InvoiceRow>(query, cancellationToken);
}
