using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Lines of the last picture that a reading did not bring with their document.</summary>
/// <param name="isGone">Asks Sage whether a line, named by its key, has left its document.</param>
internal sealed class StagedLines(ExtractContext context, StagingStore store, Func<string, string?, CancellationToken, Task<bool>> isGone)
{
    private const int AskedAgain = 2;
    private readonly LeftOut _leftOut = new(context.Scope.Company, Side.Sage50);

    /// <summary>Adds the staged lines of documents that are unclear as they were, but for those whose keys were read.</summary>
    public async Task Keep(IEnumerable<string> documents, HashSet<string> keys, BatchBuilder lines, CancellationToken cancellationToken)
    {
        foreach (var row in await Missing(documents, keys, cancellationToken)) Keep(lines, row);
    }

    /// <summary>
    /// Adds the staged lines of documents whose keys were not read as removed, once Sage has been asked for each of them.
    /// </summary>
    /// <exception cref="GateException">A line is still there: the answer was short.</exception>
    public async Task Remove(IEnumerable<string> documents, HashSet<string> keys, BatchBuilder lines, CancellationToken cancellationToken)
    {
        var missing = await Missing(documents, keys, cancellationToken);
        var owners = missing.ToDictionary(r => r.Key, r => r.Values.GetValueOrDefault("order") as string);
        // Carriage is a part of its header.
        var asked = missing.Select(r => r.Key).Where(k => !k.Contains(':', StringComparison.Ordinal)).ToList();

        var kept = await _leftOut.Ask(Kind.OrderLine, asked, (key, cancel) => isGone(key, owners[key], cancel), cancellationToken);

        var unclear = kept.Select(f => f.Key).ToHashSet();
        foreach (var fault in kept) lines.Fault(fault);
        foreach (var row in missing)
            if (unclear.Contains(row.Key)) Keep(lines, row);
            else lines.Add(row.Key, Image.FromValues(row.Values), gone: true, derived: true);
    }

    /// <summary>
    /// A document that has a net has lines: where none came, Sage is asked for them once more, for a few of the documents.
    /// </summary>
    /// <param name="documents">Keys of documents with a net and without lines.</param>
    /// <param name="hasLines">Asks Sage for the lines of one document.</param>
    /// <exception cref="GateException">There are some: the answer was short.</exception>
    public async Task NotWithout(
        IReadOnlyList<string> documents, Func<string, CancellationToken, Task<bool>> hasLines, CancellationToken cancellationToken)
    {
        foreach (var document in documents.Take(AskedAgain).Union(documents.TakeLast(1)))
            if (await hasLines(document, cancellationToken)) throw _leftOut.Short(Kind.OrderLine, $"the lines of document {document}");
    }

    private async Task<List<StagedRow>> Missing(IEnumerable<string> documents, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var staged = await store.Read(db => StagedRows.ByField(
            db, StagedKind.Of(Kind.OrderLine), context.Scope.Of(Side.Sage50), Side.Sage50, "order", documents, cancellationToken), cancellationToken);
        return [.. staged.Where(r => !keys.Contains(r.Key))];
    }

    private static void Keep(BatchBuilder lines, StagedRow row) =>
        lines.Add(row.Key, Image.FromValues(row.Values), filter: row.Filter, derived: true);
}
