using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Staging.Database;

/// <summary>The embedded engine. SQLite has no decimal, so money and quantities are integers of millionths and instants are UTC ticks (design 2).</summary>
public sealed class SqliteStagingDb(DbContextOptions<SqliteStagingDb> options) : StagingDb(options)
{
    /// <summary>Millionths in one.</summary>
    public const decimal Scale = 1_000_000m;

    internal override StagingDialect Dialect => SqliteDialect.Instance;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HaveConversion<Millionths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class Millionths() : ValueConverter<decimal, long>(d => decimal.ToInt64(d * Scale), l => l / Scale);

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(t => t.UtcTicks, l => new DateTimeOffset(l, TimeSpan.Zero));
}
