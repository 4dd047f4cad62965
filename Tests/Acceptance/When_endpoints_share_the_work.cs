using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_endpoints_share_the_work
{
    private const string Closed = "SELECT COUNT(*) FROM run WHERE state = 'closed'";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Two processes of each role and twenty companies; processes are killed in the middle of reading, planning and writing, and others join.</summary>
    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I2")]
    [Trait("Rule", "I5")]
    [Trait("Rule", "I8")]
    public async Task Should_lose_and_double_nothing_while_processes_die_and_join()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 20, customers: 4, Token);
        var (extract, transform, load) = (await Two(fleet, "extract"), await Two(fleet, "transform"), await Two(fleet, "load"));

        await Until(database, fleet, "SELECT COUNT(*) FROM run_step WHERE phase = 'extract' AND state = 'running'", n => n > 1);
        await extract[0].Kill();
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state IN ('planning', 'held')", n => n > 3);
        await Sweeping(database, transform).Kill();
        fleet.Endpoint("transform");
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == 20);
        await database.Run(FleetWatch.Approve, Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 100);
        await load[0].Kill();
        fleet.Endpoint("load");
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 600);
        await load[1].Kill();
        fleet.Endpoint("extract");
        await Until(database, fleet, FleetWatch.Busy, n => n == 0);

        Agree(fleet);
        var written = fleet.Written;
        await database.Run(FleetWatch.Sync, Token);
        await Until(database, fleet, Closed, n => n == 40);
        fleet.Written.ShouldBe(written, "the second cycle finds nothing to write");
        (await database.Run("SELECT string_agg(command || E'\n' || exception, E'\n\n') FROM failed_message", Token)).ShouldBe(DBNull.Value);
        (await database.Run("SELECT COUNT(DISTINCT worker) FROM worker", Token)).ShouldBe(9L, "each process has told of itself");
        await fleet.Stop(Token);
        (await database.Run("SELECT COUNT(*) FROM worker WHERE lease_until > now()", Token)).ShouldBe(0L, "whoever stopped in order has gone off the list");
    }

    /// <summary>The limit is the credential's, not the process's (design 4.5, D9): twenty requests a second, whoever asks.</summary>
    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_hold_the_rate_of_a_tenant_over_all_processes()
    {
        const int Rate = 20;
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 3, Token, (_, settings) => ((JsonObject)settings["ssm"]!)["requestsPerSecond"] = Rate);
        await Two(fleet, "extract");
        fleet.Endpoint("transform");
        await Two(fleet, "load");

        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == 1);
        await database.Run(FleetWatch.Approve, Token);
        await Until(database, fleet, Closed, n => n == 1);

        Agree(fleet);
        var asked = fleet.Asked["c001"].Order().ToList();
        asked.Count.ShouldBeGreaterThan(Rate * 10, "the limit was felt");
        // A process that was held up may send a second's worth late.
        asked.Max(from => asked.Count(at => at >= from && at < from + TimeSpan.FromSeconds(10))).ShouldBeLessThanOrEqualTo((Rate * 10) + Rate);
    }

    /// <summary>The centre has neither the way nor the key to one company's Sage 50: two processes at its site have both, and talk outbound only.</summary>
    [Fact]
    [Trait("Rule", "I1")]
    public async Task Should_read_and_write_a_distant_Sage_at_its_site()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 2, customers: 4, Token, (name, settings) =>
        {
            if (name == "c002") ((JsonObject)settings["sage50"]!)["site"] = "north";
        });
        foreach (var role in new[] { "extract", "transform", "load" }) await fleet.EndpointWithout(role, "c002").Said("running for c001, c002", Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held' AND company = 'c001'", n => n == 1);
        (await database.Run("SELECT COUNT(*) FROM current_account WHERE scope = 'c002' AND side = 'Sage50'", Token)).ShouldBe(0L, "nobody is at the site yet");
        await fleet.EndpointAt("north", "extract", "c002").Said("Sage50Etl.Extract.north running for c002", Token);
        await fleet.EndpointAt("north", "load", "c002").Said("Sage50Etl.Load.north running for c002", Token);

        await Until(database, fleet, "SELECT COUNT(DISTINCT company) FROM run WHERE state = 'held'", n => n == 2, again: FleetWatch.Sync);
        await database.Run(FleetWatch.Approve, Token);
        await Until(database, fleet, FleetWatch.Busy, n => n == 0);

        Agree(fleet);
        fleet.Companies[1].Sage.Store.Calls.ShouldNotContain(c => c.Status == 401, "only who has the key asks");
    }

    /// <summary>The server of the staging tables and queues goes away in the middle of the load and comes back.</summary>
    [Fact]
    [Trait("Rule", "I8")]
    public async Task Should_go_on_by_themselves_when_the_server_comes_back()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var cable = new Cable(database.Connection.Port);
        await using var fleet = await Fleet.Start(database, companies: 2, customers: 3, Token);
        fleet.Through(cable.Port);
        foreach (var role in new[] { "extract", "transform", "load" }) await fleet.Endpoint(role).Said("running for", Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == 2);
        await database.Run(FleetWatch.Approve, Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 40);

        cable.Cut();
        await Standstill(fleet);
        cable.Mend();

        await Until(database, fleet, FleetWatch.Busy, n => n == 0);
        Agree(fleet);
        (await database.Run("SELECT string_agg(command || E'\n' || exception, E'\n\n') FROM failed_message", Token)).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task Should_refuse_to_work_beside_a_process_that_works_alone()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 2, Token);
        var alone = fleet.Endpoint("transform");
        await alone.Said("running for", Token);

        var run = await fleet.Run(Token, "run");

        (run.ExitCode, run.Errors.Contains("S50-C-020", StringComparison.Ordinal)).ShouldBe((2, true), run.Errors);
        run.Errors.ShouldContain("Endpoints (1 processes) are already working");
    }

    /// <summary>What docs/staging.md grants is enough once the owner has migrated, and what is missing is named.</summary>
    [Fact]
    public async Task Should_work_with_few_rights_and_name_the_one_that_is_missing()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 1, Token);
        (await fleet.Run(Token, "db", "migrate")).ExitCode.ShouldBe(0);
        var (account, password) = (database.Name[..30], "Pw-of-an-account-with-few-rights");
        await database.Run($"CREATE ROLE {account} LOGIN PASSWORD '{password}'; GRANT USAGE ON SCHEMA public TO {account}; "
            + $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {account}", Token);
        try
        {
            fleet.As(account, password);

            var refused = await fleet.Endpoint("load").Ended(Token);

            (refused.ExitCode, refused.Errors.Contains("S50-C-041", StringComparison.Ordinal)).ShouldBe((2, true), refused.Errors);
            refused.Errors.ShouldContain("use its sequence");
            (await database.Run("SELECT COUNT(*) FROM worker", Token)).ShouldBe(0L, "who did not start is not on the list");
            await database.Run($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {account}", Token);
            await fleet.Endpoint("load").Said("running for", Token);
            await fleet.Stop(Token);
        }
        finally
        {
            await database.Run($"DROP OWNED BY {account}; DROP ROLE {account}", CancellationToken.None);
        }
    }

    [Fact]
    public async Task Should_say_that_a_file_cannot_be_shared()
    {
        await using var company = await TestCompany.Start(Token, customers: 1);

        var result = await company.Run(Token, "endpoint", "extract");

        (result.ExitCode, result.Errors.Contains("S50-C-050", StringComparison.Ordinal)).ShouldBe((2, true), result.Errors);
    }

    private static async Task<RealProgram[]> Two(Fleet fleet, string role)
    {
        RealProgram[] two = [fleet.Endpoint(role), fleet.Endpoint(role)];
        foreach (var program in two) await program.Said("running for", Token);
        return two;
    }

    private static RealProgram Sweeping(PostgresDatabase database, RealProgram[] transforms)
    {
        var process = (int)database.Run("SELECT process_id FROM service_instance", Token).GetAwaiter().GetResult()!;
        return transforms.Single(t => t.ProcessId == process);
    }

    private static void Agree(Fleet fleet)
    {
        foreach (var company in fleet.Companies)
        {
            TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
            TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty(company.Name);
        }
    }

    // Nothing has been written for two seconds.
    private static async Task Standstill(Fleet fleet)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var (before, quiet) = (-1, 0); quiet < 8; await timer.WaitForNextTickAsync(Token))
        {
            var now = fleet.Written;
            (quiet, before) = (now == before ? quiet + 1 : 0, now);
        }
    }

    private static Task Until(PostgresDatabase database, Fleet fleet, string count, Func<long, bool> reached, string? again = null) =>
        new FleetWatch(database, fleet, []).Until(count, reached, Token, again);
}
