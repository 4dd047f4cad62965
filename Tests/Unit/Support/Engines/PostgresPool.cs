using System.Data.Common;
using Npgsql;
using Respawn;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>SAGE50ETL_TEST_POSTGRES is the connection string of a server whose account may create databases; build/test.sh starts one.</summary>
internal sealed class PostgresPool : ServerPool
{
    protected override string Variable => "SAGE50ETL_TEST_POSTGRES";
    protected override IDbAdapter Adapter => DbAdapter.Postgres;

    protected override StagingEngine Engine(string connection) => new PostgresEngine(connection);

    protected override string To(string server, string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ToString();

    protected override DbConnection Connect(string connection) => new NpgsqlConnection(connection);

    protected override void Drop(string database)
    {
        NpgsqlConnection.ClearAllPools();
        using var connection = new NpgsqlConnection(To(Server, "postgres"));
        connection.Open();
        using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
        drop.ExecuteNonQuery();
    }
}
