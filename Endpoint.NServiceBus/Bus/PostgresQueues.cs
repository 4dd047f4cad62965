using System.Data.Common;
using Npgsql;
using NServiceBus;
using NServiceBus.Transport;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Queues on PostgreSQL. The name of the schema was checked when the settings were read; those of the queues are ours.</summary>
internal sealed class PostgresQueues(string connection, string schema) : QueueServer(connection, schema)
{
    public override string Address(string queue) => $"\"{queue}\"";

    protected override string MissingSchema => $"SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = '{Schema}')";

    protected override string NewSchema => $"CREATE SCHEMA IF NOT EXISTS {Schema}";

    // The catalogue shows what is there to everybody.
    protected override string Hidden => "";

    protected override string Page(string queue) =>
        $"SELECT CAST(seq AS bigint) AS \"Seq\", id AS \"Id\", headers AS \"Headers\" FROM {Table(queue)} WHERE seq > {{0}} ORDER BY seq LIMIT {{1}}";

    protected override string EndsOf(string queue) => $"SELECT CAST(COALESCE(MAX(seq), 0) AS bigint) AS \"Last\", COUNT(*) AS \"Count\" FROM {Table(queue)}";

    protected override string BodyOf(string queue) => $"SELECT body AS \"Value\" FROM {Table(queue)} WHERE seq = {{0}} AND body IS NOT NULL";

    protected override string Deletion(string queue, string places) => $"DELETE FROM {Table(queue)} WHERE seq IN ({places})";

    // Receiving locks a row before it takes it, which needs UPDATE; sending takes a number of the table's sequence. The queue of delayed messages has no sequence.
    protected override string Question(IReadOnlyList<string> parameters) => $"""
        SELECT q.name, CASE WHEN c.oid IS NULL THEN 0 ELSE 1 END,
            CASE WHEN c.oid IS NULL THEN '' ELSE concat_ws(', ',
                CASE WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'USAGE of the schema' END,
                CASE WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN 'SELECT' END,
                CASE WHEN NOT has_table_privilege(c.oid, 'INSERT') THEN 'INSERT' END,
                CASE WHEN NOT has_table_privilege(c.oid, 'UPDATE') THEN 'UPDATE' END,
                CASE WHEN NOT has_table_privilege(c.oid, 'DELETE') THEN 'DELETE' END,
                CASE WHEN EXISTS (SELECT 1 FROM pg_depend d JOIN pg_class s ON s.oid = d.objid
                    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.deptype IN ('a', 'i')
                    AND CASE WHEN s.relkind = 'S' THEN NOT has_sequence_privilege(s.oid, 'USAGE') ELSE FALSE END) THEN 'USAGE of the sequence' END) END
        FROM unnest(ARRAY[{string.Join(", ", parameters)}]::text[]) AS q(name)
        LEFT JOIN pg_namespace n ON n.nspname = @schema
        LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = q.name AND c.relkind IN ('r', 'p')
        """;

    protected override async Task<string> Grants(CancellationToken cancellationToken)
    {
        var account = await Account("SELECT quote_ident(current_user)", cancellationToken);
        return $"GRANT USAGE ON SCHEMA {Schema} TO {account}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Schema} TO {account}; "
            + $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {Schema} TO {account};";
    }

    protected override TransportDefinition Transport(TimeSpan patience) => new PostgreSqlTransport(Pooled())
    {
        TransportTransactionMode = TransportTransactionMode.ReceiveOnly,
        DefaultSchema = Schema,
        TimeToWaitBeforeTriggeringCircuitBreaker = patience,
        QueuePeeker = { Delay = TimeSpan.FromMilliseconds(250) },
    };

    protected override DbConnection Connect() => new NpgsqlConnection(Connection);

    private string Table(string queue) => $"{Schema}.\"{queue}\"";

    // The transport wants to see a size, be it the driver's own default.
    private string Pooled()
    {
        var parts = new NpgsqlConnectionStringBuilder(Connection);
        parts.MaxPoolSize = parts.MaxPoolSize;
        return parts.ToString();
    }
}
