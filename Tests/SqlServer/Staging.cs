using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.SqlServer.Checking;

namespace Sage50Etl.Tests.SqlServer;

/// <summary>The scripts of the SQL Server model; no server is touched.</summary>
internal static class Staging
{
    private static readonly Lazy<FoldedScript> Folded = new(() => FoldedScript.Of(Create()));

    public static FoldedScript Objects => Folded.Value;

    public static SqlServerStagingDb Open() => new SqlServerStagingDbDesign().CreateDbContext([]);

    public static string Create()
    {
        using var db = Open();
        return db.Database.GenerateCreateScript();
    }

    public static string Migrations(MigrationsSqlGenerationOptions options)
    {
        using var db = Open();
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }
}
