using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sage50Etl.Staging.Database;

/// <summary>Lets <c>dotnet ef migrations</c> build the context without a host.</summary>
public sealed class SqliteStagingDbDesign : IDesignTimeDbContextFactory<SqliteStagingDb>
{
    public SqliteStagingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStagingDb>().UseSqlite("Data Source=design.db").Options);
}
