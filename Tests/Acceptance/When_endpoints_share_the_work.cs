using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_endpoints_share_the_work
{
    private const string Approve = "INSERT INTO request (company, kind, state, created_at) SELECT company, 'approve', 'open', now() FROM run WHERE state = 'held'";
    private const string Sync = "INSERT INTO request (company, kind, state, created_at) SELECT company, 'sync', 'open', now() FROM company";
    private const string Busy = "SELECT COUNT(*) FROM run WHERE state IN ('extracting', 'planning', 'held', 'loading')";
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
        await database.Run(Approve, Token);
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 100);
        await load[0].Kill();
        fleet.Endpoint("load");
        await Until(database, fleet, "SELECT COUNT(*) FROM change WHERE state = 'applied'", n => n > 600);
        await load[1].Kill();
        fleet.Endpoint("extract");
        await Until(database, fleet, Busy, n => n == 0);

        Agree(fleet);
        var written = Written(fleet);
        await database.Run(Sync, Token);
        await Until(database, fleet, Closed, n => n == 40);
        Written(fleet).ShouldBe(written, "the second cycle finds nothing to write");
        (await database.Run("SELECT COUNT(*) FROM failed_message", Token)).ShouldBe(0L, fleet.Said);
        (await database.Run("SELECT COUNT(DISTINCT worker) FROM worker", Token)).ShouldBe(9L, "each process has told of itself");
        await fleet.Stop(Token);
        (await database.Run("SELECT COUNT(*) FROM worker WHERE lease_until > now()", Token)).ShouldBe(0L, "whoever stopped in order has gone off the list");
    }

    /// <summary>The limit is the credential's, not the process's (design 4.5, D9): eight requests a second, whoever asks.</summary>
    [Fact]
    [Trait("Rule", "D9")]
    public async Task Should_hold_the_rate_of_a_tenant_over_all_processes()
    {
        const int Rate = 8;
        await using var database = await PostgresDatabase.Create(Token);
        await using var fleet = await Fleet.Start(database, companies: 1, customers: 10, Token, (_, settings) => ((JsonObject)settings["ssm"]!)["requestsPerSecond"] = Rate);
        await Two(fleet, "extract");
        fleet.Endpoint("transform");
        await Two(fleet, "load");

        await Until(database, fleet, "SELECT COUNT(*) FROM run WHERE state = 'held'", n => n == 1);
        await database.Run(Approve, Token);
        await Until(database, fleet, Closed, n => n == 1);

        Agree(fleet);
        var asked = fleet.Asked["c001"].Order().ToList();
        asked.Count.ShouldBeGreaterThan(Rate * 10, "the limit was felt");
        // A process that was held up may send a second's worth late.
        asked.Max(from => asked.Count(at => at >= from && at < from + TimeSpan.FromSeconds(10))).ShouldBeLessThanOrEqualTo((Rate * 10) + Rate);
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

    private static int Written(Fleet fleet) => fleet.Companies.Sum(c => c.Ssm.Store.Calls.Count(k => k.Applied) + c.Sage.Store.Calls.Count(k => k.EffectApplied));

    private static async Task Until(PostgresDatabase database, Fleet fleet, string count, Func<long, bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromMinutes(8));
        var seen = -1L;
        try
        {
            while (!reached(seen = Convert.ToInt64(await database.Run(count, limit.Token), CultureInfo.InvariantCulture))) await timer.WaitForNextTickAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            Assert.Fail($"After eight minutes this still gave {seen}: {count}\n{fleet.Said}");
        }
        catch (Npgsql.PostgresException notYet) when (notYet.SqlState == Npgsql.PostgresErrorCodes.UndefinedTable)
        {
            // The first process is still making the tables.
        }
    }
}
