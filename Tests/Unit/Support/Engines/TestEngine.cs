using Xunit;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>Where a test's staging database stands. SAGE50ETL_TEST_ENGINE=PostgreSql or SqlServer moves every test that has one to that server.</summary>
public abstract class TestEngine
{
    public static TestEngine Sqlite { get; } = new SqliteFiles();
    public static TestEngine PostgreSql { get; } = new PostgresPool();
    public static TestEngine SqlServer { get; } = new SqlServerPool();

    public static TestEngine Chosen { get; } = Environment.GetEnvironmentVariable("SAGE50ETL_TEST_ENGINE") switch
    {
        null or "" or nameof(Sqlite) => Sqlite,
        nameof(PostgreSql) => PostgreSql,
        nameof(SqlServer) => SqlServer,
        var other => throw new InvalidOperationException($"SAGE50ETL_TEST_ENGINE is {other}; use Sqlite, PostgreSql or SqlServer."),
    };

    /// <summary>An empty database of its own until it is given back. Skips the test when there is no server.</summary>
    public abstract RentedDatabase Rent();
}
