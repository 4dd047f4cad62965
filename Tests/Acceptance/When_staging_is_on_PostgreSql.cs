using Sage50Etl.Tests.Acceptance.Comparison;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Acceptance;

public sealed class When_staging_is_on_PostgreSql
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Rule", "I1")]
    [Trait("Rule", "I3")]
    [Trait("Rule", "I5")]
    public async Task Should_leave_both_systems_agreed_as_on_the_embedded_file()
    {
        await using var database = await PostgresDatabase.Create(Token);
        using var folder = new TempFolder();

        var result = await RealProgram.Run(Token, database.Environment(), "demo", "--once", "--json", "--customers", "100", "--data", folder.Path);

        result.ExitCode.ShouldBe(0, result.Errors);
        await using var systems = await SandboxFiles.Open(folder.Path, Token);
        TenantComparison.Differences(systems.Sage, systems.Ssm).ShouldBeEmpty();
        TenantComparison.DoubledCreates(systems.Sage, systems.Ssm).ShouldBeEmpty();
        DayOutcome.Unmet(systems.Sage, systems.Ssm).ShouldBeEmpty();
        File.Exists(Path.Combine(folder.Path, "staging.db")).ShouldBeFalse("everything stands on the server");
        (await database.Run("SELECT COUNT(*) FROM change WHERE state = 'applied'", Token)).ShouldBeOfType<long>().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Should_load_everything_after_approval_and_be_quiet_then()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var company = await Company(database);
        var migrated = await company.Run(Token, "db", "migrate");
        (migrated.ExitCode, migrated.Output.Contains($"{database.Name} is up to date (PostgreSQL)", StringComparison.Ordinal)).ShouldBe((0, true), migrated.Output);
        await company.FirstLoad(Token);
        (await company.Run(Token, "status")).ExitCode.ShouldBe(0);
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty();
        var written = company.Ssm.Store.Calls.Count(c => c.Applied);

        var quiet = await company.Run(Token, "sync", "--json");

        quiet.ExitCode.ShouldBe(0, quiet.Errors);
        company.Ssm.Store.Calls.Count(c => c.Applied).ShouldBe(written);
        company.Sage.Store.Calls.ShouldNotContain(c => c.EffectApplied);
        (await company.Run(Token, "check", "--records")).ExitCode.ShouldBe(0, "it plans on a copy in a file of its own");
        (await database.Run("SELECT COUNT(*) FROM run", Token)).ShouldBe(2L, "the check leaves nothing behind");
    }

    [Fact]
    [Trait("Rule", "I8")]
    public async Task Should_go_on_by_itself_when_the_server_comes_back()
    {
        await using var database = await PostgresDatabase.Create(Token);
        await using var cable = new Cable(database.Connection.Port);
        await using var company = await Company(database);
        company.Through(database.Environment(c => c.Port = cable.Port));
        (await company.Run(Token, "sync")).ExitCode.ShouldBe(7);
        using var load = RealProgram.Start(["approve", "--data", company.Data], company.Secrets);
        await Until(() => company.Ssm.Store.Calls.Count(c => c.Applied) > 20);

        cable.Cut();
        var (before, quiet) = (0, 0);
        await Until(() => (quiet = Same(company, ref before) ? quiet + 1 : 0) == 4);
        load.HasExited.ShouldBeFalse();
        cable.Mend();

        (await load.Ended(Token)).ExitCode.ShouldBe(0, load.Errors);
        TenantComparison.Differences(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty();
        TenantComparison.DoubledCreates(company.Sage.Store, company.Ssm.Store).ShouldBeEmpty();
    }

    private static bool Same(TestCompany company, ref int before)
    {
        var now = company.Ssm.Store.Calls.Count(c => c.Applied);
        (var same, before) = (now == before, now);
        return same;
    }

    private static async Task Until(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (!condition()) await timer.WaitForNextTickAsync(Token);
    }

    private static async Task<TestCompany> Company(PostgresDatabase database)
    {
        var company = await TestCompany.Start(Token);
        company.Through(database.Environment());
        return company;
    }
}
