using System.Data.Common;
using Microsoft.Data.SqlClient;
using NServiceBus;
using NServiceBus.Transport;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Queues on SQL Server. The name of the schema was checked when the settings were read; those of the queues are ours.</summary>
internal sealed class SqlServerQueues(string connection, string schema) : QueueServer(connection, schema)
{
    public override string Address(string queue) => queue;

    protected override string MissingSchema => $"SELECT 1 WHERE SCHEMA_ID('{Schema}') IS NULL";

    protected override string NewSchema => $"IF SCHEMA_ID('{Schema}') IS NULL EXEC('CREATE SCHEMA [{Schema}]')";

    // SQL Server hides a table from whoever has no right on it.
    protected override string Hidden =>
        $" If they are there, this account may not see them: GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[{Schema}] to it, which covers the queues of later sites, too.";

    protected override string Page(string queue) =>
        $"SELECT TOP ({{1}}) RowVersion AS Seq, Id, Headers FROM {Table(queue)} WITH (READCOMMITTEDLOCK, READPAST) WHERE RowVersion > {{0}} ORDER BY RowVersion";

    protected override string EndsOf(string queue) =>
        $"SELECT COALESCE(MAX(RowVersion), 0) AS [Last], COUNT_BIG(*) AS [Count] FROM {Table(queue)} WITH (READCOMMITTEDLOCK, READPAST)";

    protected override string BodyOf(string queue) => $"SELECT Body AS [Value] FROM {Table(queue)} WITH (READCOMMITTEDLOCK, READPAST) WHERE RowVersion = {{0}} AND Body IS NOT NULL";

    protected override string Deletion(string queue, string places) => $"DELETE FROM {Table(queue)} WHERE RowVersion IN ({places})";

    protected override string Question(IReadOnlyList<string> parameters) => $"""
        SELECT q.name, CASE WHEN q.id IS NULL THEN 0 ELSE 1 END,
            CASE WHEN q.id IS NULL THEN '' ELSE CONCAT_WS(', ',
                CASE WHEN HAS_PERMS_BY_NAME(q.full_name, 'OBJECT', 'SELECT') = 1 THEN NULL ELSE 'SELECT' END,
                CASE WHEN HAS_PERMS_BY_NAME(q.full_name, 'OBJECT', 'INSERT') = 1 THEN NULL ELSE 'INSERT' END,
                CASE WHEN HAS_PERMS_BY_NAME(q.full_name, 'OBJECT', 'UPDATE') = 1 THEN NULL ELSE 'UPDATE' END,
                CASE WHEN HAS_PERMS_BY_NAME(q.full_name, 'OBJECT', 'DELETE') = 1 THEN NULL ELSE 'DELETE' END) END
        FROM (SELECT n.name, QUOTENAME(@schema) + N'.' + QUOTENAME(n.name) AS full_name, OBJECT_ID(QUOTENAME(@schema) + N'.' + QUOTENAME(n.name), N'U') AS id
            FROM (VALUES {string.Join(", ", parameters.Select(p => $"({p})"))}) AS n(name)) AS q
        """;

    protected override async Task<string> Grants(CancellationToken cancellationToken) =>
        $"GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[{Schema}] TO {await Account("SELECT QUOTENAME(USER_NAME())", cancellationToken)};";

    protected override TransportDefinition Transport(TimeSpan patience) => new SqlServerTransport(Pooled())
    {
        TransportTransactionMode = TransportTransactionMode.ReceiveOnly,
        DefaultSchema = Schema,
        TimeToWaitBeforeTriggeringCircuitBreaker = patience,
        QueuePeeker = { Delay = TimeSpan.FromMilliseconds(250) },
    };

    protected override DbConnection Connect() => new SqlConnection(Connection);

    private string Table(string queue) => $"[{Schema}].[{queue}]";

    // The transport wants to see a size, be it the driver's own default.
    private string Pooled()
    {
        var parts = new SqlConnectionStringBuilder(Connection);
        parts.MaxPoolSize = parts.MaxPoolSize;
        return parts.ToString();
    }
}
