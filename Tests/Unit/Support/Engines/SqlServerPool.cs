using System.Data.Common;
using Microsoft.Data.SqlClient;
using Respawn;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Tests.Unit.Support.Engines;

/// <summary>SAGE50ETL_TEST_SQLSERVER is the connection string of a server whose account may create databases.</summary>
internal sealed class SqlServerPool : ServerPool
{
    protected override string Variable => "SAGE50ETL_TEST_SQLSERVER";
    protected override IDbAdapter Adapter => DbAdapter.SqlServer;

    protected override StagingEngine Engine(string connection) => new SqlServerEngine(connection);

    protected override string To(string server, string database) => new SqlConnectionStringBuilder(server) { InitialCatalog = database }.ToString();

    protected override DbConnection Connect(string connection) => new SqlConnection(connection);

    protected override void Drop(string database)
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(To(Server, "master"));
        connection.Open();
        using var drop = new SqlCommand($"IF DB_ID(N'{database}') IS NOT NULL BEGIN ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}]; END", connection);
        drop.ExecuteNonQuery();
    }
}
