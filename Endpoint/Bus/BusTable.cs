using Npgsql;
using Rebus.Activation;
using Rebus.Config;
using Rebus.PostgreSql.Transport;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>The table of the queues on PostgreSQL: made once, by whoever may, and looked at before a bus starts, because the transport itself only creates.</summary>
internal static class BusTable
{
    private const string Name = "public." + RebusRegistration.Table;
    private const long Lock = 0x5a6e_50e7_1001;

    /// <summary>Creates the table where it is missing. Of processes that start together, one creates and the others find it.</summary>
    /// <exception cref="ConfigurationException">The account may not create the table, or not work with it.</exception>
    public static async Task Prepare(string connection, CancellationToken cancellationToken)
    {
        await using var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await turn.OpenAsync(cancellationToken);
        // The lock ends with the connection.
        await Ask(turn, $"SELECT pg_advisory_lock({Lock}) IS NULL", cancellationToken);
        if (!await Ask(turn, $"SELECT to_regclass('{Name}') IS NOT NULL", cancellationToken))
        {
            if (!await Ask(turn, "SELECT has_schema_privilege('public', 'CREATE')", cancellationToken)) throw Missing(turn, $"create the table of the queues, {Name}");
            Create(connection);
        }
        if (!await Ask(turn, $"SELECT has_table_privilege('{Name}', 'SELECT') AND has_table_privilege('{Name}', 'INSERT') AND has_table_privilege('{Name}', 'DELETE') "
            + $"AND has_sequence_privilege(pg_get_serial_sequence('{Name}', 'id'), 'USAGE')", cancellationToken))
            throw Missing(turn, $"read, insert and delete in {Name} and use its sequence");
    }

    private static void Create(string connection)
    {
        using var activator = new BuiltinHandlerActivator();
        Configure.With(activator).Logging(l => l.None()).Transport(t => t.UsePostgreSqlAsOneWayClient(connection, RebusRegistration.Table)).Start();
    }

    private static async Task<bool> Ask(NpgsqlConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static ConfigurationException Missing(NpgsqlConnection server, string what) => new("S50-C-041",
        $"The account for the staging database on PostgreSQL, {server.Host}:{server.Port}/{server.Database}, may not {what}. "
        + "Let the owner of the database run 'db migrate', or grant the account what docs/staging.md lists.");
}
