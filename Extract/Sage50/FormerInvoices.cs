using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// Invoices as they stood in SSM before mapping.invoicesAs was changed (INV-05). A whole reading takes them for deleted, so that the plan
/// deletes them in SSM under the guards and each invoice stands there once.
/// </summary>
internal sealed class FormerInvoices(ExtractContext context, StagingStore store)
{
    /// <summary>The sales, now that invoices are salesorders.</summary>
    public async IAsyncEnumerable<SourceBatch> Sales(DateTimeOffset readAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = ""; ;)
        {
            var query = new CandidateQuery(context.Scope.Company.Value, context.Scope.Tenant, after, BatchBuilder.Size, RowHash.Version, 0);
            var page = await store.Read(
                db => StagedRows.Pairs(db, StagedKind.Of(Kind.Invoice), Side.Sage50, query, cancellationToken), cancellationToken);
            if (page.Count == 0) yield break;
            after = page[^1].SageKey!;
            var rows = await store.Read(db => StagedRows.ByKey(
                db, StagedKind.Of(Kind.Invoice), Scope, Side.Sage50, page.Select(p => p.SageKey!), cancellationToken), cancellationToken);
            yield return Gone(Kind.Invoice, rows, RowFilter.AsSalesorder, readAt);
        }
    }

    /// <summary>The salesorders, now that invoices are sales. Their lines go with them.</summary>
    public async Task<SourceBatch> Salesorders(DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var rows = await store.Read(db => StagedRows.ByField(
            db, StagedKind.Of(Kind.Order), Scope, Side.Sage50, "status", OrderState.OfInvoices, cancellationToken), cancellationToken);
        return Gone(Kind.Order, rows, RowFilter.AsSale, readAt);
    }

    private string Scope => context.Scope.Of(Side.Sage50);

    private static SourceBatch Gone(string kind, IEnumerable<StagedRow> rows, string reason, DateTimeOffset readAt)
    {
        var batch = new BatchBuilder(kind, readAt);
        foreach (var row in rows.Where(r => !r.Gone)) batch.Add(row.Key, Image.FromValues(row.Values), gone: true, reason);
        return batch.Take();
    }
}
