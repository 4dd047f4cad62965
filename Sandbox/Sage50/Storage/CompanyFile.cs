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
}
