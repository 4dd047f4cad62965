using System.Data.Common;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>The transport of one endpoint; what a handler does and what it sends do not share its transaction.</summary>
    public TransportDefinition Transport() => Transport(Patience);

    /// <summary>A queue by its name as an address; the dots of our names separate nothing.</summary>
    public abstract string Address(string queue);

    /// <summary>Creates the schema of the queues where it is missing.</summary>
    public async Task CreateSchema(CancellationToken cancellationToken)
    {
        await using var open = await Open(cancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = MissingSchema;
        if (await command.ExecuteScalarAsync(cancellationToken) is null) return;

        command.CommandText = NewSchema;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A page of a queue, in its order.</summary>
    public Task<List<QueueRow>> Rows(StagingDb db, string queue, long after, int most, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<QueueRow>(Page(queue), after, most).ToListAsync(cancellationToken);

    public async Task<QueueEnds> Ends(StagingDb db, string queue, CancellationToken cancellationToken) =>
        (await db.Database.SqlQueryRaw<QueueEnds>(EndsOf(queue)).ToListAsync(cancellationToken)).Single();

    /// <summary>The body of one message as text; empty when it has none, or is gone.</summary>
    public async Task<string> Body(StagingDb db, string queue, long place, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQueryRaw<byte[]>(BodyOf(queue), place).ToListAsync(cancellationToken);
        return found is [{ } body] ? System.Text.Encoding.UTF8.GetString(body) : "";
    }

    /// <summary>Takes messages out of a queue, in the transaction of <paramref name="db"/>.</summary>
    public async Task Remove(StagingDb db, string queue, IReadOnlyCollection<long> places, CancellationToken cancellationToken)
    {
        if (places.Count > 0) await db.Database.ExecuteSqlRawAsync(Deletion(queue, string.Join(",", places)), cancellationToken);
    }

    /// <exception cref="ConfigurationException">A queue is missing, or the account may not work with it.</exception>
    public async Task Check(IReadOnlyCollection<string> queues, CancellationToken cancellationToken)
    {
        var states = await States(queues, cancellationToken);
        var missing = states.Where(s => !s.Exists).Select(s => s.Queue).ToList();
        if (missing.Count > 0)
            throw new ConfigurationException("S50-C-054", $"Queues are missing in schema {schema} of the staging database: {string.Join(", ", missing)}. "
                + $"Run the same command once with --install, with an account that may create tables.{Hidden}");

        var lacking = states.Where(s => s.Lacks.Length > 0).ToList();
        if (lacking.Count == 0) return;
        throw new ConfigurationException("S50-C-041", $"The account for the staging database lacks rights on the queues in schema {schema}: "
            + $"{string.Join("; ", lacking.GroupBy(s => s.Lacks).Select(g => $"{g.Key} on {string.Join(", ", g.Select(s => s.Queue))}"))}. "
            + $"The queues are there, so --install changes nothing. Let the owner of the database run: {await Grants(cancellationToken)}");
    }

    /// <summary>Which of these queues are there, and what the account may not do with them.</summary>
    public async Task<IReadOnlyList<QueueState>> States(IReadOnlyCollection<string> queues, CancellationToken cancellationToken)
    {
        await using var open = await Open(cancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = Question([.. queues.Select((_, i) => $"@queue{i}")]);
        Parameter(command, "schema", schema);
        foreach (var (queue, i) in queues.Select((q, i) => (q, i))) Parameter(command, $"queue{i}", queue);

        var found = new Dictionary<string, QueueState>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) found[reader.GetString(0)] = new(reader.GetString(0), reader.GetInt32(1) == 1, reader.GetString(2));
        return [.. queues.Select(q => found[q])];
    }

    /// <summary>The account by which the server knows this process.</summary>
    protected async Task<string> Account(string question, CancellationToken cancellationToken)
    {
        await using var open = await Open(cancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = question;
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    protected abstract TransportDefinition Transport(TimeSpan patience);

    protected abstract DbConnection Connect();

    /// <summary>Answers a row when the schema is missing, and none when it is there.</summary>
    protected abstract string MissingSchema { get; }
    protected abstract string NewSchema { get; }

    /// <summary>What a person should know about queues that are not found.</summary>
    protected abstract string Hidden { get; }

    /// <summary>Name, 1 where it is there, and the rights that are lacking, for each of the named queues.</summary>
    protected abstract string Question(IReadOnlyList<string> parameters);
    protected abstract Task<string> Grants(CancellationToken cancellationToken);
    protected abstract string Page(string queue);
    protected abstract string EndsOf(string queue);
    protected abstract string BodyOf(string queue);
    protected abstract string Deletion(string queue, string places);

    private async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static void Parameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
