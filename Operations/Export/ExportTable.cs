namespace Sage50Etl.Operations.Export;

/// <summary>A table that can be exported: its columns and its rows as a stream, values in the order of the columns.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, Func<CancellationToken, IAsyncEnumerable<object?[]>> Rows);
