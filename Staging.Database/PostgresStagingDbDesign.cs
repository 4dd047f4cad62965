using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sage50Etl.Staging.Database;

/// <summary>Lets <c>dotnet ef migrations</c> build the context without a host.</summary>
public sealed class PostgresStagingDbDesign : IDesignTimeDbContextFactory<PostgresStagingDb>
{
    public PostgresStagingDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStagingDb>().UseNpgsql("Host=127.0.0.1;Database=design").Options);
}
