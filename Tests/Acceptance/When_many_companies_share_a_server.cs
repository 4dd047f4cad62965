using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

/// <summary>Growth: the companies of an integrator on one PostgreSQL, all due at the same moment. SAGE50ETL_GROWTH_REPORT names a file for what it measures (docs/scale.md).</summary>
public sealed class When_many_companies_share_a_server
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Twenty; a soak sets SAGE50ETL_GROWTH_COMPANIES to 200.</summary>
    private static int Companies => int.Parse(Environment.GetEnvironmentVariable("SAGE50ETL_GROWTH_COMPANIES") is { Length: > 0 } asked ? asked : "20", CultureInfo.InvariantCulture);

    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I5")]
    public async Task Should_leave_each_agreed_and_each_quiet()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, Companies, customers: 1, Token, (_, settings) => ((JsonObject)settings["ssm"]!)["bulk"] = Bulk());
        RealProgram[] programs = [.. new[] { "extract", "transform", "load" }.Select(role => fleet.Endpoint(role))];
        var watch = new FleetWatch(database, fleet, programs);

        var first = await watch.Measure("read and plan the first run", async () => await watch.Until("SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == Companies, Token), Token);
        await database.Run(FleetWatch.Approve, Token);
        var load = await watch.Measure("write the first load", () => watch.Until(FleetWatch.Busy, n => n == 0, Token), Token);
        foreach (var company in fleet.Companies)
        {
            TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
            TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
        }
        var written = fleet.Written;
        await database.Run(FleetWatch.Sync, Token);
        var quiet = await watch.Measure("a quiet cycle of each", () => watch.Until("SELECT COUNT(*) FROM run WHERE state = 'closed'", n => n == 2 * Companies, Token), Token);

        await Keep(database, written, [first, load, quiet]);
        fleet.Written.ShouldBe(written, "the second cycle finds nothing to write");
        (await database.Run("SELECT string_agg(command || E'\n' || exception, E'\n\n') FROM failed_message", Token)).ShouldBe(DBNull.Value);
    }

    private static JsonArray Bulk() => ["product", "productRate", "account", "address", "contact", "order", "orderLine", "invoice", "family", "rate"];

    private static async Task Keep(PostgresDatabase database, int written, IReadOnlyList<FleetMeasure> measures)
    {
        var report = new
        {
            companies = Companies, writes = written, databaseMegabytes = Convert.ToInt64(await database.Run("SELECT pg_database_size(current_database())", Token), CultureInfo.InvariantCulture) / 1_000_000,
            largestTables = await database.Run("SELECT string_agg(relname || ' ' || pg_total_relation_size(oid) / 1000 || ' kB', ', ') FROM (SELECT relname, oid FROM pg_class WHERE relkind = 'r' "
                + "AND relnamespace = 'public'::regnamespace ORDER BY pg_total_relation_size(oid) DESC LIMIT 6) t", Token),
            measures,
        };
        var text = JsonSerializer.Serialize(report, Indented);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        if (Environment.GetEnvironmentVariable("SAGE50ETL_GROWTH_REPORT") is { Length: > 0 } file) await File.WriteAllTextAsync(file, text, Token);
    }
}
