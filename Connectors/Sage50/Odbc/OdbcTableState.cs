namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>One table of the read model as the installed version has it.</summary>
/// <param name="Exists">False also where the driver shows none of its columns.</param>
/// <param name="MissingRequired">Without these the table cannot be read.</param>
/// <param name="MissingOptional">These are absent from every row.</param>
public sealed record OdbcTableState(string Table, bool Exists, IReadOnlyList<string> MissingRequired, IReadOnlyList<string> MissingOptional);
