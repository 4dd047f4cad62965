using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using NServiceBus;
using NServiceBus.Transport;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Queues on SQL Server.</summary>
internal sealed class SqlServerQueues(string connection, string schema) : QueueServer(connection, schema)
{
    public override string Address(string queue) => queue;

    public override async Task CreateSchema(CancellationToken cancellationToken)
    {
        await using var open = new SqlConnection(Connection);
        await open.OpenAsync(cancellationToken);
        await using var command = new SqlCommand($"IF SCHEMA_ID('{Schema}') IS NULL EXEC('CREATE SCHEMA [{Schema}]')", open);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override Task Remove(StagingDb db, string queue, string messageId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Deletion(queue), [messageId], cancellationToken);

    // The name of the schema was checked when the settings were read; that of the queue is ours.
    private string Deletion(string queue) => $"DELETE FROM [{Schema}].[{queue}] WHERE JSON_VALUE(Headers, '$.\"{Headers.MessageId}\"') = {{0}}";

    protected override TransportDefinition Transport(TimeSpan patience) => new SqlServerTransport(Pooled())
    {
        TransportTransactionMode = TransportTransactionMode.ReceiveOnly, DefaultSchema = Schema, TimeToWaitBeforeTriggeringCircuitBreaker = patience,
        QueuePeeker = { Delay = TimeSpan.FromMilliseconds(250) },
    };

    protected override DbConnection Connect() => new SqlConnection(Connection);

    // The transport wants to see a size, be it the driver's own default.
    private string Pooled()
    {
        var parts = new SqlConnectionStringBuilder(Connection);
        parts.MaxPoolSize = parts.MaxPoolSize;
        return parts.ToString();
    }
}
