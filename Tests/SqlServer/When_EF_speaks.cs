using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.SqlServer.Checking;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.SqlServer;

/// <summary>
/// S4: what EF sends at run time binds. The queries in Captured are all that the unit tests make, translated for SQL Server; Tests/README.md tells how they are
/// taken anew. What is saved is captured here, for every table.
/// </summary>
public sealed class When_EF_speaks
{
    [Fact]
    public void Should_bind_every_query_of_the_program()
    {
        var queries = Captured();
        queries.Count.ShouldBeGreaterThan(150);
        queries.ShouldAllBe(q => q.Body.Length > 0, "a query could not be translated");
        ModelCheck.Findings(Staging.Objects.Objects, queries).ShouldBeEmpty();
    }

    [Fact]
    public void Should_bind_what_is_saved_into_every_table()
    {
        using var model = Staging.Open();
        var commands = model.Model.GetEntityTypes().SelectMany(Saves).ToList();
        commands.ShouldAllBe(c => c.Body.Contains("INSERT", StringComparison.Ordinal) || c.Body.Contains("UPDATE", StringComparison.Ordinal)
            || c.Body.Contains("DELETE", StringComparison.Ordinal) || c.Body.Contains("MERGE", StringComparison.Ordinal));
        commands.ShouldContain(c => c.Body.Contains("MERGE", StringComparison.Ordinal), "rows with a number of the server's go in by MERGE");
        ModelCheck.Findings(Staging.Objects.Objects, commands).ShouldBeEmpty();
    }

    private static IEnumerable<SqlText> Saves(IEntityType table)
    {
        yield return Saved(table, EntityState.Added, 1);
        yield return Saved(table, EntityState.Added, 20);
        if (table.GetProperties().Any(p => !p.IsPrimaryKey())) yield return Saved(table, EntityState.Modified, 1);
        yield return Saved(table, EntityState.Deleted, 3);
    }

    private static SqlText Saved(IEntityType table, EntityState state, int rows)
    {
        var recorder = new Recorder();
        var options = new DbContextOptionsBuilder<SqlServerStagingDb>().UseSqlServer("Server=127.0.0.1;Database=none", o => o.UseCompatibilityLevel(160))
            .AddInterceptors(recorder, new Recorder.NoConnection()).Options;
        using var db = new SqlServerStagingDb(options);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        for (var number = 1; number <= rows; number++)
        {
            var entry = table.HasSharedClrType ? db.Set<Dictionary<string, object>>(table.Name).Entry(new Dictionary<string, object>()) : db.Entry(Activator.CreateInstance(table.ClrType)!);
            var generated = state == EntityState.Added;
            foreach (var property in table.GetProperties().Where(p => !(generated && p.ValueGenerated == ValueGenerated.OnAdd)))
                entry.Property(property.Name).CurrentValue = Value(property, number);
            entry.State = state;
        }
        Should.Throw<Exception>(() => db.SaveChanges());
        return recorder.Command.ShouldNotBeNull($"{table.Name} {state}");
    }

    private static object Value(IProperty property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(string) ? $"v{number}" : type == typeof(long) ? (long)number : type == typeof(int) ? number : type == typeof(bool) ? true
            : type == typeof(decimal) ? 1.5m : type == typeof(DateOnly) ? new DateOnly(2026, 3, 2) : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)
            : Enum.GetValues(type).GetValue(0)!;
    }

    internal static List<SqlText> Captured()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Sage50Etl.Tests.SqlServer.Captured.queries.sql")!);
        return [.. reader.ReadToEnd().TrimEnd('\n').Split("\nGO\n").Select(block =>
        {
            var lines = block.Split('\n', 2);
            return new SqlText("query", [.. lines[0][2..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], lines[1]);
        })];
    }
}
