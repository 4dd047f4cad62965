using System.Runtime.CompilerServices;
using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Invoices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;
using InvoiceRow = Sage50Etl.Connectors.Sage50.Rows.Invoice;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Sales ledger transactions SI and SC (INV-07). One is an invoice of its own while no document has its number and customer (D18); when a document
/// appears later, the ledger row counts as deleted, so that the money stands in SSM once.
/// </summary>
internal sealed class SageLedger(ExtractContext context, StagingStore store)
{
    private static readonly string[] Types = ["SI", "SC"];
    private readonly Dictionary<int, AuditHeader> _entries = [];
    private readonly List<SourceFault> _faults = [];
    private ILookup<int, AuditHeader>? _byReference;

    /// <summary>The document numbers the rows read so far name.</summary>
    public IEnumerable<int> References => _entries.Values.Select(LedgerDocuments.Reference).OfType<int>().Distinct();

    public Task Read(SageStamps stamps, CancellationToken cancellationToken) => Read(stamps.Query(), stamps, cancellationToken);

    /// <summary>Adds the rows that name one of these documents, or its order.</summary>
    public Task ReadFor(IReadOnlyList<InvoiceRow> invoices, CancellationToken cancellationToken)
    {
        var references = invoices.Select(i => i.InvoiceNumber.ToString(CultureInfo.InvariantCulture)).Concat(invoices.Select(i => i.OrderNumber?.Trim() ?? ""))
            .Where(r => r.Length > 0).Distinct().ToList();
        return Read(SageQuery.All.And("INV_REF", SageOperator.In, references), null, cancellationToken);
    }

    /// <summary>
    /// The one row that posted this document: its number (or its order's), customer, kind and gross agree (sage50-access 3.6). Null where none or several do.
    /// </summary>
    public AuditHeader? Of(InvoiceRow invoice)
    {
        _byReference ??= _entries.Values.Where(e => LedgerDocuments.Reference(e) is not null).ToLookup(e => LedgerDocuments.Reference(e)!.Value);
        var own = _byReference[invoice.InvoiceNumber].Where(e => LedgerDocuments.Posts(e, invoice)).ToList();
        if (own.Count == 0 && LedgerDocuments.OrderOf(invoice) is { } order) own = [.. _byReference[order].Where(e => LedgerDocuments.Posts(e, invoice))];
        return own.Count == 1 ? own[0] : null;
    }

    /// <summary>Representatives of customers, from the customers read before.</summary>
    public async Task<Dictionary<string, string?>> Reps(IEnumerable<string?> accounts, CancellationToken cancellationToken) =>
        (await Staged(Kind.Account, accounts.OfType<string>(), cancellationToken)).ToDictionary(a => a.Key, a => a.Value.Values.GetValueOrDefault("owner") as string);

    /// <summary>The rows in batches, each with the representative of its customer; those that a document stands for leave.</summary>
    public async IAsyncEnumerable<SourceBatch> Batches(
        LedgerDocuments documents, DateTimeOffset readAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in _entries.Values.Chunk(BatchBuilder.Size))
            yield return await Batch(chunk, documents, readAt, cancellationToken);
        yield return new SourceBatch(Kind.Invoice, []) { Faults = _faults };
    }

    private async Task Read(SageQuery query, SageStamps? stamps, CancellationToken cancellationToken)
    {
        _byReference = null;
        await foreach (var read in context.Sage.ReadWithFaults<AuditHeader>(query.And("TYPE", SageOperator.In, Types), cancellationToken))
            if (read.IsRow)
            {
                stamps?.See(read.Row);
                _entries[read.Row.HeaderNumber] = read.Row;
            }
            // Its key in Sage is the header's number, ours the transaction's: it is not known which record cannot be read.
            else _faults.Add(SageSource.Fault(read.Fault) with { Key = null });
    }

    private async Task<SourceBatch> Batch(AuditHeader[] entries, LedgerDocuments documents, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var reps = await Reps(entries.Select(e => e.AccountRef), cancellationToken);
        var staged = await Staged(Kind.Invoice, entries.Select(SageKeys.Of), cancellationToken);
        await AddAbsent(documents, entries, cancellationToken);
        var batch = new BatchBuilder(Kind.Invoice, readAt);
        foreach (var entry in entries)
        {
            var key = SageKeys.Of(entry);
            var gone = entry.RecordDeleted || entry.DeletedFlag ? RowFilter.Deleted : documents.Has(entry) ? RowFilter.Documented : null;
            if (gone is not null && !staged.ContainsKey(key)) continue;
            var rep = reps.GetValueOrDefault(entry.AccountRef ?? "");
            batch.Map(key, () => context.Mapper.FromSage(entry, rep), gone is not null, gone ?? RowFilter.ReasonToSkip(entry, context.Mapping), SageExtra.Of(entry));
        }
        return batch.Take();
    }

    // A document that was there once and is absent from Sage now keeps its sale (D6), so its ledger row must not bring the money a second time.
    private async Task AddAbsent(LedgerDocuments documents, AuditHeader[] entries, CancellationToken cancellationToken)
    {
        var keys = entries.Select(LedgerDocuments.Reference).OfType<int>().Where(n => !documents.Saw(n)).Distinct().ToDictionary(ExtId.Invoice);
        var staged = await Staged(Kind.Invoice, keys.Keys, cancellationToken);
        foreach (var row in staged.Values.Where(r => r.Filter is null))
            documents.Add(keys[row.Key], row.Values.GetValueOrDefault("account") as string);
    }

    private async Task<Dictionary<string, StagedRow>> Staged(string kind, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var rows = await store.Read(
            db => StagedRows.ByKey(db, StagedKind.Of(kind), context.Scope.Of(Side.Sage50), Side.Sage50, keys.Distinct(), cancellationToken), cancellationToken);
        return rows.ToDictionary(r => r.Key);
    }
}
