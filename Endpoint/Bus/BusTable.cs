using Npgsql;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Lets processes that start together make the table of the queues one after the other: the transport looks, and then creates.</summary>
internal static class BusTable
{
    private const long Lock = 0x5a6e_50e7_1001;

    /// <param name="start">Starts the bus, which creates its table where it is missing.</param>
    public static async Task Alone(string connection, Func<Task> start, CancellationToken cancellationToken)
    {
        await using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await turn.OpenAsync(cancellationToken);
        await using (var command = new NpgsqlCommand("SELECT pg_advisory_lock(@lock)", turn) { Parameters = { new("lock", Lock) } })
            await command.ExecuteNonQueryAsync(cancellationToken);
        // The lock ends with the connection.
        await start();
    }
}
