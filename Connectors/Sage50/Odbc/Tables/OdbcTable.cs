using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.Odbc.Tables;

/// <summary>One table as sage50-access 7 reads it: by name, its columns by name.</summary>
/// <param name="Required">Columns without which the table cannot be read; the key is among them.</param>
/// <param name="Optional">Columns that some versions lack; they are then absent from every row.</param>
/// <param name="Key">Columns of the key, for the account of a malformed row.</param>
/// <param name="Map">Row to row; <see cref="RowCells.Absent"/> is taken last.</param>
internal sealed record OdbcTable<TRow>(string Name, string[] Required, string[] Optional, string[] Key, Func<RowCells, TRow> Map) : IOdbcTable where TRow : SageRow
{
    public SageRead<TRow> Convert(RowCells cells)
    {
        try
        {
            return new(Map(cells), null);
        }
        catch (CellFault fault)
        {
            return new(null, RowFault.Of(Name, cells, Key.Select(Plain), fault.Column, fault.Reason));
        }
        catch (Exception odd) when (RowFault.IsOfTheRow(odd))
        {
            return new(null, RowFault.Of(Name, cells, Key.Select(Plain), odd));
        }
    }

    public bool Has(string column) => Required.Contains(column) || Optional.Contains(column);

    /// <summary>ACCOUNT_REF as <see cref="RowCells"/> knows it.</summary>
    public static string Plain(string column) => column.Replace("_", "", StringComparison.Ordinal);
}
