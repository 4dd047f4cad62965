using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Storage;

/// <summary>Opens the file of a sample company. A process killed at any moment leaves it whole, because it writes ahead.</summary>
internal static class CompanyFile
{
    public static SqliteConnection Open(string path, string journal = "WAL")
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode={journal}; PRAGMA synchronous=OFF; PRAGMA busy_timeout=10000; PRAGMA cache_size=-32000";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Gives a file of an older sandbox the columns that have come since, blank or zero.</summary>
    public static void AddMissingColumns(SqliteConnection connection)
    {
        foreach (var table in SageSchema.Tables)
        {
            var known = Columns(connection, table.Name);
            foreach (var column in table.Columns.Where(c => !known.Contains(c.Name)))
            {
                using var add = connection.CreateCommand();
                add.CommandText = $"ALTER TABLE \"{table.Name}\" ADD COLUMN {column.Declaration(key: false)}";
                add.ExecuteNonQuery();
            }
        }
    }

    private static HashSet<string> Columns(SqliteConnection connection, string table)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT name FROM pragma_table_info($table)";
        ask.Parameters.AddWithValue("$table", table);
        using var reader = ask.ExecuteReader();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
