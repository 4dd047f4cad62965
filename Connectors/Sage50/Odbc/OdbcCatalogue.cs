using Sage50Etl.Connectors.Sage50.Odbc.Interop;

namespace Sage50Etl.Connectors.Sage50.Odbc;

/// <summary>Which columns the installed version has: from the driver's catalogue, or by asking for each where it has none.</summary>
internal sealed class OdbcCatalogue
{
    private OdbcCatalogue(Dictionary<string, HashSet<string>> tables) => _tables = tables;

    /// <summary>Empty when the driver tells nothing.</summary>
    public static OdbcCatalogue Read(OdbcConnection connection, OdbcForm form)
    {
        var tables = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var columns = connection.Columns(null, form with { AllText = true });
            while (columns.Fetch(500) is { Count: > 0 } rows)
                foreach (var row in rows)
                    if (row.Length > 3 && row[2]?.Trim() is { Length: > 0 } table && row[3]?.Trim() is { Length: > 0 } column) Of(tables, table).Add(column);
        }
        catch (OdbcFailure failure) when (failure.State is "IM001" or "HYC00" or "S1C00")
        {
            tables.Clear();
        }
        return new OdbcCatalogue(tables);
    }

    /// <summary>Tables the catalogue names; none where it says nothing.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Tables => _tables;

    /// <summary>Those of <paramref name="wanted"/> that exist, asked for once per table; null when the table itself does not exist.</summary>
    public IReadOnlySet<string>? Present(OdbcConnection connection, OdbcForm form, string table, IEnumerable<string> wanted, Func<string, string, string> select, TimeSpan timeout)
    {
        if (_tables.TryGetValue(table, out var known)) return known;
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in wanted)
            if (Answers(connection, form, select(table, column), timeout)) found.Add(column);
        return found.Count == 0 ? null : _tables[table] = found;
    }

    private static bool Answers(OdbcConnection connection, OdbcForm form, string sql, TimeSpan timeout)
    {
        try
        {
            connection.Select(sql, form, timeout).Dispose();
            return true;
        }
        catch (OdbcFailure failure) when (OdbcVerdicts.IsAbsent(failure))
        {
            return false;
        }
    }

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> tables, string table)
    {
        if (!tables.TryGetValue(table, out var columns)) tables[table] = columns = new(StringComparer.OrdinalIgnoreCase);
        return columns;
    }

    private readonly Dictionary<string, HashSet<string>> _tables;
}
