using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Lines of the last picture that a reading did not bring with their document.</summary>
internal sealed class StagedLines(ExtractContext context, StagingStore store)
{
    /// <summary>Adds the staged lines of these documents whose keys were not read: as removed, or kept as they are where the document is unclear.</summary>
    public async Task Missing(IEnumerable<string> documents, HashSet<string> keys, BatchBuilder lines, bool gone, CancellationToken cancellationToken)
    {
        var staged = await store.Read(db => StagedRows.ByField(
            db, StagedKind.Of(Kind.OrderLine), context.Scope.Of(Side.Sage50), Side.Sage50, "order", documents, cancellationToken), cancellationToken);
        foreach (var row in staged.Where(r => !keys.Contains(r.Key)))
            lines.Add(row.Key, Canonical.Images.Image.FromValues(row.Values), gone, gone ? null : row.Filter, derived: true);
    }
}
