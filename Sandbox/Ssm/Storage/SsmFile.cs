using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>The data file: rows, call history and names of edits done once. One connection, prepared statements; the caller holds the lock.</summary>
internal sealed class SsmFile : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = OFF;
        CREATE TABLE IF NOT EXISTS record (resource TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (resource, id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS call (sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, verb TEXT NOT NULL, resource TEXT NOT NULL, id INTEGER,
            query TEXT NOT NULL, body TEXT, status INTEGER NOT NULL, answer_id INTEGER, applied INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS done (name TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
        """;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _putRecord;
    private readonly SqliteCommand _putCall;
    private readonly SqliteCommand _putDone;

    public SsmFile(string path)
    {
        _path = path;
        _connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        using (var schema = _connection.CreateCommand())
        {
            schema.CommandText = Schema;
            schema.ExecuteNonQuery();
        }

        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _putRecord = Prepare("INSERT INTO record VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET body = excluded.body", 3);
        _putCall = Prepare("INSERT INTO call VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", 10);
        _putDone = Prepare("INSERT INTO done VALUES ($1)", 1);
    }

    /// <summary>Runs the writes in one transaction; on failure nothing stays.</summary>
    public void Transact(Action writes)
    {
        _begin.ExecuteNonQuery();
        try
        {
            writes();
            _commit.ExecuteNonQuery();
        }
        catch
        {
            _rollback.ExecuteNonQuery();
            throw;
        }
    }

    public void PutRecord(string resource, int id, string body) => Execute(_putRecord, resource, id, body);

    public void PutDone(string name) => Execute(_putDone, name);

    public void PutCall(SsmCall call) => Execute(_putCall, call.Sequence, call.At.UtcTicks, call.Verb, call.Resource, call.Id, call.Query, call.Body,
        call.Status, call.AnswerId, call.Applied ? 1 : 0);

    public bool IsDone(string name) => Scalar("SELECT count(*) FROM done WHERE name = $1", name) > 0;
    public long CallCount() => Scalar("SELECT count(*) FROM call");
    public long LastSequence() => Scalar("SELECT coalesce(max(sequence), 0) FROM call");

    public IEnumerable<(string Resource, int Id, string Body)> Records()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT resource, id, body FROM record ORDER BY resource, id";
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetString(0), reader.GetInt32(1), reader.GetString(2));
    }

    /// <summary>The history over a connection of its own, so that the tenant goes on meanwhile.</summary>
    public IEnumerable<SsmCall> Calls()
    {
        using var connection = Open(_path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, at, verb, resource, id, query, body, status, answer_id, applied FROM call ORDER BY sequence";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new SsmCall(reader.GetInt64(0), new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero),
                reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetInt32(4), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6),
                reader.GetInt32(7), reader.IsDBNull(8) ? null : reader.GetInt32(8), reader.GetInt64(9) != 0);
        }
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _rollback, _putRecord, _putCall, _putDone }) command.Dispose();
        _connection.Dispose();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private SqliteCommand Prepare(string text, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${number}"), DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private long Scalar(string text, params ReadOnlySpan<object?> values)
    {
        using var command = Prepare(text, values.Length);
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
