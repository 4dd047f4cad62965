using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>What the Sage streams have in common: one table read as one kind, and asking for one key.</summary>
public abstract class SageSource(ExtractContext context, TimeProvider time) : IStreamSource
{
    public string? Watermark { get; protected set; }
    public bool KeysComeByHand => context.Sage.KeysComeByHand;

    protected ExtractContext Context => context;
    protected TimeProvider Time => time;

    public abstract IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, CancellationToken cancellationToken);

    public abstract Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken);

    private protected async IAsyncEnumerable<SourceBatch> Table<TRow>(
        string kind, SnapshotMode mode, SageQuery query, SageStamps stamps, Action<BatchBuilder, TRow> add,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken) where TRow : SageRow
    {
        var batch = new BatchBuilder(kind, mode.Started);
        await foreach (var read in context.Sage.ReadWithFaults<TRow>(query, cancellationToken))
        {
            if (read.IsRow)
            {
                stamps.See(read.Row);
                add(batch, read.Row);
            }
            else batch.Fault(Fault(read.Fault));
            if (batch.Full) yield return batch.Take();
        }
        Notices<TRow>(batch);
        yield return batch.Take();
    }

    /// <summary>Tells what a person should know of a table that was read.</summary>
    private protected void Notices<TRow>(BatchBuilder batch) where TRow : SageRow
    {
        foreach (var about in context.Sage.Notices<TRow>().GroupBy(n => (n.About, Code: n.Unread ? ExtractCodes.FileNotRead : ExtractCodes.LeftOut)))
            batch.Fault(new(about.Key.About, about.Key.Code, null, string.Join(" ", about.Select(n => n.Text))) { Notice = true });
    }

    private protected SourceBatch Told<TRow>(string kind, SnapshotMode mode) where TRow : SageRow
    {
        var batch = new BatchBuilder(kind, mode.Started);
        Notices<TRow>(batch);
        return batch.Take();
    }

    internal static SourceFault Fault(SageMalformedRow row) =>
        new(MalformedKey.Of(row), ExtractCodes.Malformed, row.Column, $"{row.Table} {row.Key}: {row.Column} {row.Reason}") { Place = row.Place };

    /// <summary>Adds a row under its key; rows Sage marks as deleted are gone, and rows of no mapped kind are filtered.</summary>
    private protected void Map<TRow>(BatchBuilder batch, TRow row) where TRow : SageRow =>
        batch.Map(SageKeys.Of(row), () => context.Mapper.FromSage(row), row.RecordDeleted, RowFilter.ReasonToSkip(row, Mapping), SageExtra.Of(row));

    /// <summary>A Sage that has no customer at all is not believed about anything else: more likely it is another company, or none.</summary>
    public Task<bool> Answers(CancellationToken cancellationToken) => Any<SalesLedger>(cancellationToken);

    private protected async Task<bool> Any<TRow>(CancellationToken cancellationToken) where TRow : SageRow
    {
        await foreach (var _ in context.Sage.ReadWithFaults<TRow>(SageQuery.All, cancellationToken)) return true;
        return false;
    }

    private protected MappingSettings Mapping => context.Mapping;

    private protected async Task<bool> None<TRow>(SageQuery query, CancellationToken cancellationToken) where TRow : SageRow
    {
        await foreach (var read in context.Sage.ReadWithFaults<TRow>(query, cancellationToken))
            if (!read.IsRow || !read.Row.RecordDeleted) return false;
        return true;
    }

    private protected static SageQuery Where(string column, object value) => new(new SageCondition(column, SageOperator.Equal, value));

    private protected static (string Account, int Number) AddressKey(string key)
    {
        var at = key.LastIndexOf('/');
        return (key[..at], int.Parse(key[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
