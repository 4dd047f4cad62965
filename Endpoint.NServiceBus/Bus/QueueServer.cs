using System.Data.Common;
using NServiceBus;
using NServiceBus.Transport;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>The database server that holds the queues: the one of the staging tables, queues in a schema of their own.</summary>
internal abstract class QueueServer(string connection, string schema)
{
    // A restart of the server takes less; until then every look is a warning, and the pump goes on.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    protected string Connection => connection;
    protected string Schema => schema;

    public static QueueServer Of(StagingSettings staging, string schema) =>
        staging.Engine == StagingSettings.SqlServer ? new SqlServerQueues(staging.Connection!, schema) : new PostgresQueues(staging.Connection!, schema);

    /// <summary>The transport of one endpoint; what a handler does and what it sends do not share its transaction (design 3).</summary>
    public TransportDefinition Transport() => Transport(Patience);

    /// <summary>A queue by its name as an address; the dots of our names separate nothing.</summary>
    public abstract string Address(string queue);

    public abstract Task CreateSchema(CancellationToken cancellationToken);

    /// <summary>Takes the copies of a message out of a queue, in the transaction of <paramref name="db"/>.</summary>
    public abstract Task Remove(StagingDb db, string queue, string messageId, CancellationToken cancellationToken);

    /// <exception cref="ConfigurationException">A table of these queues is missing, or the account may not see it.</exception>
    public async Task Check(IReadOnlyCollection<string> queues, CancellationToken cancellationToken)
    {
        await using var open = Connect();
        await open.OpenAsync(cancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = @schema";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("schema", schema);
        command.Parameters.Add(parameter);
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            while (await reader.ReadAsync(cancellationToken)) found.Add(reader.GetString(0));
        var missing = queues.Where(q => !found.Contains(q)).ToList();
        if (missing.Count == 0) return;
        throw new ConfigurationException("S50-C-054",
            $"Queues are missing in schema {schema} of the staging database, or this account may not see them: {string.Join(", ", missing)}. "
            + "Run the same command once with --install, with an account that may create tables.");
    }

    protected abstract TransportDefinition Transport(TimeSpan patience);

    protected abstract DbConnection Connect();
}
