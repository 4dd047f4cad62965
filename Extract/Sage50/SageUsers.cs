using System.Runtime.CompilerServices;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>Sales representatives: the distinct texts of the configured rep columns with the e-mail of the map file (D17).</summary>
public sealed class SageUsers(ExtractContext context, TimeProvider time) : SageSource(context, time)
{
    public override async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = new SageStamps(mode, Context.Settings.SageOverlap);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var text in Texts<SalesLedger>(Kind.Account, "owner", mode, stamps, cancellationToken)) texts.Add(text);
        await foreach (var text in Texts<SalesOrder>(Kind.Order, "rep", mode, stamps, cancellationToken)) texts.Add(text);
        var batch = new BatchBuilder(Kind.User, mode.Started);
        foreach (var text in texts.Order(StringComparer.Ordinal))
            batch.Add(text, CanonicalMapper.SageUser(text, Context.Settings.UserMap.GetValueOrDefault(text)));
        yield return batch.Take();
        Watermark = stamps.ToString();
    }

    /// <summary>
    /// Whether nobody uses a text any more. It may come back with the next order, so it is no deletion; but a reading that was short takes
    /// no user away.
    /// </summary>
    public override async Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken) =>
        !await Uses<SalesLedger>(Kind.Account, "owner", Mapping.RepColumn, key, cancellationToken)
        && !await Uses<SalesOrder>(Kind.Order, "rep", Mapping.DocumentRepColumn ?? Mapping.RepColumn, key, cancellationToken);

    // What a way into Sage makes of the condition is its own matter: only a row from which the reading would take the very text counts.
    private async Task<bool> Uses<TRow>(string kind, string field, string column, string text, CancellationToken cancellationToken)
        where TRow : SageRow
    {
        await foreach (var read in Context.Sage.ReadWithFaults<TRow>(Where(column, text), cancellationToken))
            if (read.IsRow && Counts(read.Row, kind) && TextOf(read.Row, field) == text) return true;
        return false;
    }

    // Whom a customer belongs to is settled when it is made, so that in the first load nothing mends what one empty answer left out.
    private async IAsyncEnumerable<string> Texts<TRow>(
        string kind, string field, SnapshotMode mode, SageStamps stamps, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : SageRow
    {
        var isEmpty = true;
        await foreach (var read in Context.Sage.ReadWithFaults<TRow>(stamps.Query(), cancellationToken))
        {
            isEmpty = false;
            if (!read.IsRow || !Counts(read.Row, kind)) continue;
            stamps.See(read.Row);
            if (TextOf(read.Row, field) is { } text) yield return text;
        }

        if (mode.Full && isEmpty && await Any<TRow>(cancellationToken))
            throw new GateException(ExtractCodes.Short,
                $"Sage 50 delivered no {kind}s for the list of representatives, though there are some. The answer was short; it is read again.",
                tryAgain: true);
    }

    private bool Counts(SageRow row, string kind) => RowFilter.KindOf(row, Mapping) == kind && RowFilter.ReasonToSkip(row, Mapping) is null;

    // A row that cannot be mapped is told by its own stream.
    private string? TextOf(SageRow row, string field)
    {
        try
        {
            return Context.Mapper.FromSage(row)[field].Text;
        }
        catch (Exception odd) when (odd is not (OperationCanceledException or OutOfMemoryException))
        {
            return null;
        }
    }
}
