using System.Text;

namespace Sage50Etl.Connectors.Sage50.Odbc.Interop;

/// <summary>In what form cells are asked for.</summary>
/// <param name="AllText">Numbers and dates too come as the driver writes them.</param>
/// <param name="Narrow">Text in bytes of <paramref name="CodePage"/>, for drivers without wide characters.</param>
/// <param name="CellByCell">No bound columns: every cell is asked for, in ascending order.</param>
internal sealed record OdbcForm(bool AllText, bool Narrow, bool CellByCell, Encoding CodePage);
