namespace Sage50Etl.Connectors.Sage50.Odbc.Tables;

/// <summary>Names of a table and its columns, whatever its rows become.</summary>
internal interface IOdbcTable
{
    string Name { get; }
    string[] Required { get; }
    string[] Optional { get; }
    string[] Key { get; }
}
