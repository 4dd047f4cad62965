using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Storage;

/// <summary>Prepared statements of one connection by their text; the connection belongs to whoever made this.</summary>
internal sealed class CommandCache(SqliteConnection connection) : IDisposable
{
    private const int Most = 200;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteCommand Get(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count >= Most) Clear();
            command = connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name[0] is '@' or '$' or ':' ? name : "@" + name, TableWriter.Stored(value));
        return command;
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }
}
