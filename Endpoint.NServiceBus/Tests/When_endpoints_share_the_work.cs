using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

/// <summary>The real program, a process for each endpoint, over a real PostgreSQL.</summary>
public sealed class When_endpoints_share_the_work
{
    private const int Companies = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two processes of each role; one of each is killed in the middle of its work, and others join.</summary>
    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I5")]
    [Trait("Rule", "I8")]
    public async Task Should_lose_and_double_nothing_while_processes_die_and_join()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, Companies, customers: 12, Token);
        var installed = await fleet.Run(Token, "transform", "--install");
        installed.ExitCode.ShouldBe(0, installed.Errors);
        var (extract, load, transform) = (await Two(fleet, "extract"), await Two(fleet, "load"), await Two(fleet, "transform"));

        await Until(database, fleet, "SELECT COUNT(*) FROM run_step WHERE phase = 'extract' AND state IN ('running', 'done')", n => n > 1);
        await extract[0].Kill();
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state <> 'extracting'", n => n > 0);
        var process = (int)(await database.Run("SELECT process_id FROM service_instance", Token))!;
        await transform.Single(t => t.ProcessId == process).Kill();
        fleet.Start("transform");
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == Companies);
        await database.Run(FleetWatch.Approve, Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 60);
        await load[0].Kill();
        var late = fleet.Start("load");
        await Until(database, fleet, FleetWatch.Busy, n => n == 0);

        Agree(fleet);
        var written = fleet.Written;
        written.ShouldBeGreaterThan(60);
        await database.Run(FleetWatch.Sync, Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'closed'", n => n >= 2 * Companies);
        fleet.Written.ShouldBe(written, "the second cycle finds nothing to write");
        (await database.Run("SELECT COUNT(*) FROM failed_message", Token)).ShouldBe(0L, fleet.Said);
        (await database.Run("SELECT COUNT(*) FROM bus.error", Token)).ShouldBe(0L, fleet.Said);
        await late.Said("running for", Token);
        await fleet.Stop(Token);
        (await database.Run("SELECT COUNT(*) FROM worker WHERE lease_until > now()", Token)).ShouldBe(0L, "whoever stopped in order has gone off the list");
    }

    [Fact]
    public async Task Should_say_how_missing_queues_are_made_and_make_them_any_number_of_times()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 1, Token, (_, settings) => settings["sage50"]!["site"] = "leeds");

        var before = await fleet.Run(Token, "load");
        var first = await fleet.Run(Token, "load", "--install");
        var second = await fleet.Run(Token, "load", "--install");

        (before.ExitCode, before.Errors.Contains("S50-C-054", StringComparison.Ordinal)).ShouldBe((2, true), before.Errors);
        before.Errors.ShouldContain("Sage50Etl.Load, Sage50Etl.Load.Delayed");
        before.Errors.ShouldContain("--install");
        (first.ExitCode, second.ExitCode).ShouldBe((0, 0), first.Errors + second.Errors);
        first.Errors.ShouldContain("Sage50Etl.Extract.leeds, Sage50Etl.Load.leeds");
        var site = fleet.Start("load", "--site", "leeds");
        await site.Said("Sage50Etl.Load.leeds running for c001", Token);
    }

    [Fact]
    public async Task Should_say_that_a_file_cannot_be_shared()
    {
        using var folder = new TempFolder();

        foreach (var command in new string[][] { ["load"], ["load", "--install"] })
        {
            var result = await RealProgram.Run(Token, new Dictionary<string, string> { ["SAGE50ETL_STAGING_ENGINE"] = "sqlite" }, [.. command, "--data", folder.Path]);
            (result.ExitCode, result.Errors.Contains("S50-C-050", StringComparison.Ordinal)).ShouldBe((2, true), result.Errors);
        }
    }

    private static async Task<RealProgram[]> Two(Fleet fleet, string role)
    {
        RealProgram[] two = [fleet.Start(role), fleet.Start(role)];
        foreach (var program in two) await program.Said("running for", Token);
        return two;
    }

    private static void Agree(Fleet fleet)
    {
        foreach (var company in fleet.Companies)
        {
            TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
            TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
        }
    }

    private static Task Until(PostgresDatabase database, Fleet fleet, string count, Func<long, bool> reached) => new FleetWatch(database, fleet, []).Until(count, reached, Token);
}
