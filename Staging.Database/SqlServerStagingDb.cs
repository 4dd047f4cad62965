using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Staging.Database;

/// <summary>SQL Server 2022: texts compare by code point (BIN2), and what stands in a key or an index has a length, for a key holds 900 bytes and an index 1,700.</summary>
public sealed class SqlServerStagingDb(DbContextOptions<SqlServerStagingDb> options) : StagingDb(options)
{
    public const string Collation = "Latin1_General_100_BIN2";

    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["company"] = 40, ["scope"] = 100, ["side"] = 10, ["target"] = 10, ["phase"] = 10, ["kind"] = 20, ["stream"] = 40, ["direction"] = 20, ["state"] = 20,
        ["code"] = 20, ["lane"] = 120, ["key"] = 300, ["record"] = 300, ["sage_key"] = 300, ["ssm_key"] = 300, ["waits_for_kind"] = 20, ["waits_for_key"] = 320,
    };

    internal override StagingDialect Dialect => SqlServerDialect.Instance;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(22, 6);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // The unique index over it leaves out the empty ones, which a join on the key does not promise to.
        modelBuilder.Entity<LinkRow>().HasIndex(r => new { r.Kind, r.SageKey, r.Company });

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if ((property.GetProviderClrType() ?? property.ClrType) != typeof(string)) continue;
            property.SetCollation(Collation);
            if (Lengths.TryGetValue(property.GetColumnName(), out var length)) property.SetMaxLength(length);
            else if (Indexed(property)) property.SetMaxLength(400);
        }
    }

    private static bool Indexed(IMutableProperty property) => property.IsKey() || property.IsIndex();

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);
}
