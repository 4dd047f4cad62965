using Sage50Etl.Connectors.Sage50.Csv;

namespace Sage50Etl.Connectors.Sage50.Cells;

/// <summary>Makes what went wrong with one row an account of that row, so that the others arrive.</summary>
internal static class RowFault
{
    /// <summary>Whether a failure says something about the row and nothing about the table, the way into Sage or the machine.</summary>
    public static bool IsOfTheRow(Exception failure) => failure is not (SageException or MonthFirstException or OperationCanceledException or OutOfMemoryException);

    public static SageMalformedRow Of(string table, RowCells cells, IEnumerable<string> key, string column, string reason) =>
        new(table, cells.KeyOf(key), column, reason) { KeyParts = cells.KeyParts(key) };

    /// <summary>A failure nobody foresaw; its own words may hold the value and are not told.</summary>
    public static SageMalformedRow Of(string table, RowCells cells, IEnumerable<string> key, Exception odd) =>
        Of(table, cells, key, "the row", $"cannot be read ({odd.GetType().Name})");
}
