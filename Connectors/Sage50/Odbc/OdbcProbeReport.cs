namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>What an installed driver turned out to be.</summary>
/// <param name="Quote">Its quotation mark of names.</param>
/// <param name="MostStatements">Statements open at once on one connection; 0 where it states no limit.</param>
/// <param name="BoundCellsCanBeReread">Long texts can be read beside bound columns.</param>
/// <param name="Tables">Columns by table; empty where the driver has no catalogue.</param>
public sealed record OdbcProbeReport(
    string Driver, string Database, string Quote, int MostStatements, bool BoundCellsCanBeReread,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Tables, IReadOnlyList<OdbcTrial> Trials);
