using System.Runtime.CompilerServices;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50;

/// <summary>
/// Reads one Sage 50 company. Rows come as they stand in Sage, cleaned at the edge only: padding trimmed, blank text as null,
/// binary noise of money rounded, dates parsed strictly, 1-based currency numbers, tax codes as numbers (sage50-access 2.3).
/// Failures are <see cref="SageException"/>.
/// </summary>
public interface ISage50Reader
{
    /// <summary>Identity and settings of the company; the gate compares it with the configured one before every run.</summary>
    Task<SageCompany> ReadCompany(CancellationToken cancellationToken);

    /// <summary>
    /// Streams the rows of one table with malformed rows set apart; memory does not grow with the table. The row type names the table.
    /// An answer that is cut short ends in an exception, never in a shorter enumeration. Rows already seen are then void.
    /// </summary>
    IAsyncEnumerable<SageRead<TRow>> ReadWithFaults<TRow>(SageQuery query, CancellationToken cancellationToken) where TRow : SageRow;

    /// <summary>
    /// Keys come through people's hands, as in files: one that looks changed is a mistake until somebody says otherwise (D26). Such a source is always
    /// read whole.
    /// </summary>
    bool KeysComeByHand => false;

    /// <summary>What the last reading of a table left out, or misses; nothing where the columns are asked for by name.</summary>
    IReadOnlyList<SageNotice> Notices<TRow>() where TRow : SageRow => [];

    /// <summary>As <see cref="ReadWithFaults{TRow}"/>, but the first malformed row is thrown (<see cref="SageMalformedRow.Code"/>).</summary>
    async IAsyncEnumerable<TRow> Read<TRow>(SageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken) where TRow : SageRow
    {
        await foreach (var read in ReadWithFaults<TRow>(query, cancellationToken))
            yield return read.IsRow ? read.Row : throw read.Fault.ToException();
    }
}
