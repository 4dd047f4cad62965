using System.Text.Json;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Tables;

/// <summary>Where a Sage table is found in HyperAccounts and how its rows become ours.</summary>
/// <param name="Name">ODBC table name.</param>
/// <param name="Path">Endpoint under the base address.</param>
/// <param name="Key">JSON names that may hold parts of the key, for the account of a malformed row.</param>
/// <param name="Map">Row to row; <see cref="RowCells.Absent"/> is taken last.</param>
internal sealed record SageTable<TRow>(string Name, string Path, string[] Key, Func<RowCells, TRow> Map) where TRow : SageRow
{
    /// <summary>The condition that every row meets, because a search must have one. Null for a GET endpoint, which has no conditions.</summary>
    public SageCondition? Whole { get; init; }
    /// <summary>The numeric key column by which a whole read is split, for tables that grow without end.</summary>
    public string? RangeKey { get; init; }

    public SageRead<TRow> Convert(RowCells cells, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object) return new(null, new(Name, RowCells.NoKey, "the row", "is not an object"));
        try
        {
            cells.Load(row);
            return new(Map(cells), null);
        }
        catch (CellFault fault)
        {
            return new(null, RowFault.Of(Name, cells, Key, fault.Column, fault.Reason));
        }
        catch (Exception odd) when (RowFault.IsOfTheRow(odd))
        {
            return new(null, RowFault.Of(Name, cells, Key, odd));
        }
    }
}
