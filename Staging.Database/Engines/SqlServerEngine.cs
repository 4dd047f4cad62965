using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Engines;

/// <summary>SQL Server 2022 or newer. Writers come one at a time by an application lock, as they do on SQLite: what a transaction has read still holds at its commit.</summary>
public sealed class SqlServerEngine : ServerEngine
{
    private readonly DbContextOptions<SqlServerStagingDb> _options;

    /// <exception cref="ConfigurationException">The connection string is not one.</exception>
    public SqlServerEngine(string connection)
    {
        var parts = Parse(connection);
        Place = $"{parts.DataSource}/{parts.InitialCatalog}";
        _options = Options(parts.ToString()).Options;
    }

    public override string Name => "SQL Server";
    public override string Place { get; }

    internal static DbContextOptionsBuilder<SqlServerStagingDb> Options(string connection) =>
        new DbContextOptionsBuilder<SqlServerStagingDb>().UseSqlServer(connection, o => o.UseCompatibilityLevel(160));

    public override StagingDb Open() => new SqlServerStagingDb(_options);

    internal override async Task<IDbContextTransaction> Begin(StagingDb db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var turn = db.Dialect.Command(db, Tables.StagedSql.Text(db.Dialect, "hold_write"));
        turn.CommandTimeout = 60;
        if ((int)(await turn.ExecuteScalarAsync(cancellationToken))! >= 0) return transaction;
        await transaction.DisposeAsync();
        throw new TimeoutException("Another process has been writing to the staging database for 30 seconds.");
    }

    internal override StagingFault Sort(Exception failure) => failure switch
    {
        SqlException { Number: 1205 or 3960 or 1222 } => StagingFault.Collision,
        // Network, time-out, start-up, fail-over and the codes that Azure SQL gives for "not now".
        SqlException { Number: -2 or -1 or 2 or 20 or 53 or 64 or 121 or 233 or 258 or 596 or 926 or 983 or 4060 or 6005 or 10053 or 10054 or 10060 or 10061
            or 10928 or 10929 or 17142 or 17143 or 18401 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920 } => StagingFault.Away,
        TimeoutException => StagingFault.Away,
        _ => StagingFault.Lasting,
    };

    // Truncated, out of range, not convertible, too long for an index or a row, against a constraint.
    private protected override bool IsOfTheRow(DbException failure) =>
        failure is SqlException { Number: 220 or 232 or 241 or 242 or 245 or 511 or 515 or 547 or 1919 or 1946 or 2627 or 2628 or 4815
            or 4863 or 7339 or 8114 or 8115 or 8152 };

    internal override ConfigurationException? Explain(Exception failure) => failure is not SqlException server ? null : server.Number switch
    {
        18456 or 18452 => Unusable("it does not accept user or password. Correct the connection string, and change it where the service takes it from."),
        4060 or 911 => Unusable("there is no such database, or the account may not open it. Create it, or let 'sage50etl db migrate' create it."),
        _ when StagingRights.Lacking(server) is { } denied => NoRight(denied),
        208 => NoSchema(),
        -2146893019 or -2146893022 => Unusable("its certificate is not trusted here. Install the issuer's certificate, or settle encryption in the connection string."),
        -1 or 2 or 53 or 10060 or 10061 or 11001 => Silent(""),
        _ => null,
    };

    private static SqlConnectionStringBuilder Parse(string connection)
    {
        try
        {
            var parts = new SqlConnectionStringBuilder(connection) { PersistSecurityInfo = false };
            if (!parts.ShouldSerialize("Application Name")) parts.ApplicationName = "sage50etl";
            if (parts.DataSource.Length == 0 || parts.InitialCatalog.Length == 0) throw new ArgumentException("Server and Database are needed.", nameof(connection));
            return parts;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new ConfigurationException("S50-C-043", "The connection string of the staging database is not one for SQL Server. It needs Server and Database, "
                + "and User ID or Integrated Security, for example Server=db1;Database=sage50etl;Integrated Security=true.");
        }
    }
}
