using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database;

/// <summary>Lets <c>dotnet ef migrations</c> build the context without a host.</summary>
public sealed class SqlServerStagingDbDesign : IDesignTimeDbContextFactory<SqlServerStagingDb>
{
    public SqlServerStagingDb CreateDbContext(string[] args) => new(SqlServerEngine.Options("Server=127.0.0.1;Database=design").Options);
}
