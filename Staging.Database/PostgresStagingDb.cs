using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database;

/// <summary>PostgreSQL: texts compare by their bytes (collation C), instants are UTC to the microsecond, money and quantities numeric(22,6).</summary>
public sealed class PostgresStagingDb(DbContextOptions<PostgresStagingDb> options) : StagingDb(options)
{
    internal override StagingDialect Dialect => PostgresDialect.Instance;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(22, 6);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            if ((property.GetProviderClrType() ?? property.ClrType) == typeof(string)) property.SetCollation("C");
    }

    private sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => PostgresDialect.Stored(t), t => t);
}
