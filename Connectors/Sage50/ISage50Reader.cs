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

    /// <summary>Streams the rows of one table; memory does not grow with the table. The row type names the table.</summary>
    IAsyncEnumerable<TRow> Read<TRow>(SageQuery query, CancellationToken cancellationToken) where TRow : SageRow;
}
