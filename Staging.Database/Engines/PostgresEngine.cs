using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>PostgreSQL 13 or newer. Writing transactions are serializable: of two that collide one is undone and done again.</summary>
public sealed class PostgresEngine : ServerEngine
{
    private readonly DbContextOptions<PostgresStagingDb> _options;

    /// <exception cref="ConfigurationException">The connection string is not one.</exception>
    public PostgresEngine(string connection)
    {
        var parts = Parse(connection);
        Place = $"{parts.Host}:{parts.Port}/{parts.Database}";
        _options = new DbContextOptionsBuilder<PostgresStagingDb>().UseNpgsql(parts.ToString(), o => o.SetPostgresVersion(13, 0)).Options;
    }

    public override string Name => "PostgreSQL";
    public override string Place { get; }

    public override StagingDb Open() => new PostgresStagingDb(_options);

    internal override StagingFault Sort(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => StagingFault.Collision,
        // 57P0x: the server is being stopped or started; 08: the connection; 53: it is out of something.
        PostgresException server => server.SqlState.StartsWith("57P0", StringComparison.Ordinal) || server.SqlState.StartsWith("08", StringComparison.Ordinal)
            || server.SqlState.StartsWith("53", StringComparison.Ordinal) ? StagingFault.Away : StagingFault.Lasting,
        NpgsqlException => StagingFault.Away,
        SocketException or TimeoutException => StagingFault.Away,
        _ => StagingFault.Lasting,
    };

    // 22: what the values are; 23: what the table allows; 54: more than an index or a row holds.
    private protected override bool IsOfTheRow(DbException failure) => failure is PostgresException { SqlState: [var first, var second, ..] }
        && (first, second) is ('2', '2') or ('2', '3') or ('5', '4');

    internal override ConfigurationException? Explain(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            Unusable("it does not accept user or password. Correct the connection string, and change it where the service takes it from."),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => Unusable("there is no such database. Create it, or let 'sage50etl db migrate' create it."),
        PostgresException server when StagingRights.Lacking(server) is { } denied => NoRight($"{denied}."),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => NoSchema(),
        PostgresException => null,
        NpgsqlException or SocketException => Silent($": {Words(failure)}"),
        _ => null,
    };

    private static string Words(Exception failure) => (failure.InnerException is SocketException socket ? socket.Message : failure.Message).TrimEnd('.');

    private static NpgsqlConnectionStringBuilder Parse(string connection)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection) { IncludeErrorDetail = false };
            parts.ApplicationName ??= "sage50etl";
            if (string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database)) throw new ArgumentException("Host and Database are needed.", nameof(connection));
            return parts;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new ConfigurationException("S50-C-043",
                "The connection string of the staging database is not one for PostgreSQL. It needs Host, Database and Username, for example Host=db1;Database=sage50etl;Username=sage50etl.");
        }
    }
}
