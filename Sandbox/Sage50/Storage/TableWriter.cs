using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Storage;

/// <summary>A prepared insert into one table. Columns not named take what Sage stores for nothing.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly Dictionary<string, int> _index;
    private readonly object[] _nothing;
    private readonly SqliteParameter[] _parameters;
    private readonly SageTable _table;

    public TableWriter(SqliteConnection connection, SageTable table)
    {
        _table = table;
        _command = connection.CreateCommand();
        _parameters = [.. table.Columns.Select((_, i) => _command.Parameters.Add(new SqliteParameter($"@{i}", null)))];
        var names = table.Columns.Select(c => $"\"{c.Name}\"");
        _command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(',', names)}) VALUES ({string.Join(',', _parameters.Select(p => p.ParameterName))})";
        _index = table.Columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        _nothing = [.. table.Columns.Select(c => Stored(c.Nothing))];
    }

    public void Insert(IEnumerable<(string Column, object? Value)> values)
    {
        for (var i = 0; i < _parameters.Length; i++) _parameters[i].Value = _nothing[i];
        foreach (var (column, value) in values)
        {
            if (!_index.TryGetValue(column, out var i)) _ = _table.Column(column);
            _parameters[i].Value = value is null ? _nothing[i] : Stored(value);
        }
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    /// <summary>The form a value has in the file: amounts as doubles as Sage keeps them, dates as ISO text, local time.</summary>
    public static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        decimal amount => (double)amount,
        bool flag => flag ? 1 : 0,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };
}
