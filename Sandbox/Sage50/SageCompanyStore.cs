using Microsoft.Data.Sqlite;
using Sage50Etl.Sandbox.Sage50.Generation;
using Sage50Etl.Sandbox.Sage50.Storage;

namespace Sage50Etl.Sandbox.Sage50;

/// <summary>
/// The sample company in its SQLite file, under Sage's table and column names. Values come back as stored: text, whole numbers (long),
/// amounts (double, noise included), dates as yyyy-MM-dd and times as yyyy-MM-dd HH:mm:ss in the Sage machine's local time.
/// Safe to use from several threads; one writer at a time.
/// </summary>
public sealed partial class SageCompanyStore : IDisposable
{
    private readonly CommandCache _commands;
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();
    private readonly ReaderPool _readers;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, TableWriter> _writers = new(StringComparer.Ordinal);
    private long _lastCall;
    private bool _writing;

    private SageCompanyStore(string dataFile, TimeProvider time)
    {
        _time = time;
        _connection = CompanyFile.Open(dataFile);
        CompanyFile.AddMissingColumns(_connection);
        _commands = new CommandCache(_connection);
        _readers = new ReaderPool(dataFile);
        _lastCall = (long)Scalar("SELECT COALESCE(MAX(sequence), 0) FROM sim_call")!;
    }

    /// <summary>Opens the company in <paramref name="dataFile"/>; makes it first, by seed and size, when the file is not there.</summary>
    public static SageCompanyStore Open(string dataFile, int seed, int customers, TimeProvider time)
    {
        if (!File.Exists(dataFile)) CompanyGenerator.Generate(dataFile, seed, customers, time.GetLocalNow().DateTime);
        return new SageCompanyStore(dataFile, time);
    }

    /// <summary>Rows of a table in key order of insertion, by Sage column names. <paramref name="whereSql"/> is what follows WHERE.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string table, string? whereSql = null)
    {
        var known = SageSchema.Table(table);
        var sql = $"SELECT {string.Join(',', known.Columns.Select(c => $"\"{c.Name}\""))} FROM \"{known.Name}\"";
        return Query(whereSql is null ? sql : $"{sql} WHERE {whereSql}", []);
    }

    public object? Scalar(string sql, params (string name, object? value)[] values)
    {
        lock (_gate)
        {
            var found = _commands.Get(sql, values).ExecuteScalar();
            return found is DBNull ? null : found;
        }
    }

    /// <summary>Runs a statement as it is: no date is stamped. Returns the number of rows changed.</summary>
    public int Execute(string sql, params (string name, object? value)[] values)
    {
        lock (_gate) return _commands.Get(sql, values).ExecuteNonQuery();
    }

    /// <summary>Makes the edits and the note of their name in one transaction; false, and nothing done, when the name has been used before.</summary>
    public bool ApplyOnce(string name, Action<SageCompanyStore> edits) => InTransaction(() =>
    {
        if (Scalar("SELECT 1 FROM sim_once WHERE name = @name", ("name", name)) is not null) return false;
        edits(this);
        Execute("INSERT INTO sim_once (name, at) VALUES (@name, @at)", ("name", name), ("at", Now));
        return true;
    });

    /// <summary>All or nothing, also inside another transaction of this store.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        lock (_gate)
        {
            if (_writing) return work();
            Execute("BEGIN IMMEDIATE");
            _writing = true;
            try
            {
                var result = work();
                Execute("COMMIT");
                return result;
            }
            catch
            {
                Execute("ROLLBACK");
                throw;
            }
            finally
            {
                _writing = false;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var writer in _writers.Values) writer.Dispose();
            _commands.Dispose();
            _readers.Dispose();
            _connection.Dispose();
        }
    }

    internal DateTime Now => _time.GetLocalNow().DateTime;

    internal ReaderPool.Lease RentReader() => _readers.Rent();

    internal IReadOnlyList<IReadOnlyDictionary<string, object?>> Query(string sql, IEnumerable<(string, object?)> values)
    {
        lock (_gate)
        {
            using var reader = _commands.Get(sql, values).ExecuteReader();
            var rows = new List<IReadOnlyDictionary<string, object?>>();
            while (reader.Read())
            {
                var row = new Dictionary<string, object?>(reader.FieldCount, StringComparer.OrdinalIgnoreCase);
                for (var i = 0; i < reader.FieldCount; i++) row[reader.GetName(i)] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                rows.Add(row);
            }
            return rows;
        }
    }
}
