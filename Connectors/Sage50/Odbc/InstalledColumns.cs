using Sage50Etl.Connectors.Sage50.Odbc.Interop;
using Sage50Etl.Connectors.Sage50.Odbc.Tables;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>Compares the read model with what the installed version has, asked anew every hour: Sage may have been upgraded in between.</summary>
internal sealed class InstalledColumns(OdbcOptions options, OdbcSql sql, TimeProvider time)
{
    /// <summary>The columns to read.</summary>
    /// <exception cref="SageException">The table or a required column is missing.</exception>
    public IReadOnlyList<string> Columns(OdbcConnection connection, OdbcForm form, string table, string[] required, string[] optional)
    {
        var present = Present(connection, form, table, [.. required, .. optional]) ?? throw MissingTable(table);
        var missing = required.Where(c => !present.Contains(c)).ToList();
        return missing.Count == 0 ? [.. required, .. optional.Where(present.Contains)] : throw MissingColumns(table, missing);
    }

    public OdbcTableState Compare(OdbcConnection connection, OdbcForm form, IOdbcTable table)
    {
        var present = Present(connection, form, table.Name, [.. table.Required, .. table.Optional]);
        return new(table.Name, present is not null, [.. table.Required.Where(Missing)], [.. table.Optional.Where(Missing)]);

        bool Missing(string column) => present?.Contains(column) != true;
    }

    private IReadOnlySet<string>? Present(OdbcConnection connection, OdbcForm form, string table, IEnumerable<string> wanted)
    {
        lock (_gate)
        {
            if (_catalogue is not { } known || time.GetElapsedTime(known.At) > Age)
                _catalogue = known = (OdbcCatalogue.Read(connection, form), time.GetTimestamp());
            return known.Columns.Present(connection, form, table, wanted, (t, column) => sql.Select(t, [column], []) + " WHERE 1 = 0", options.Timeout);
        }
    }

    private SageException MissingTable(string table) => new(SageFailure.Configuration, OdbcCodes.MissingTable,
        $"The ODBC driver {options.Driver} shows no table {table}. Check sage50.odbc.dataFolder and the driver; 'sage50etl probe sage50' lists what is there.");

    private static SageException MissingColumns(string table, List<string> missing) => new(SageFailure.Configuration, OdbcCodes.MissingColumn,
        $"{table} has no column {string.Join(", ", missing)} in this version of Sage 50, and cannot be read without. Report it with the file of 'sage50etl probe sage50'.")
    { Field = missing[0] };

    private static readonly TimeSpan Age = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private (OdbcCatalogue Columns, long At)? _catalogue;
}
