using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company that was moved to another tenant, by 'approve --restored' or by another word under ssm.tenant, kept its links: by their numbers the other tenant has other
/// records, and each was written over without a plan that anybody saw.
/// </summary>
public sealed class The_links_of_one_tenant_are_used_in_no_other : IDisposable
{
    private readonly HostScene _scene = new();
    private readonly SampleSage _sage = new();
    private readonly SampleSsm _ssm = new();

    [Theory]
    [InlineData("tenant", null, "1", null)]
    [InlineData("live", null, "1", "is linked with the records of tenant 'tenant', and ssm.tenant names 'live'")]
    [InlineData("live", CompanyIdentityReason, "1", null)]
    [InlineData("live", null, null, null)]
    public async Task Should_be_told_when_another_one_is_named(string tenant, string? reason, string? ssmKey, string? words)
    {
        await Loaded(reason, ssmKey);
        var problem = await Identity(tenant).Tenant([new SsmBranch { Id = 1 }], keep: false, HostScene.Cancel);
        if (words is null) problem.ShouldBeNull();
        else problem.ShouldNotBeNull().ShouldContain(words);
        (await Identity(tenant).Tenant([], keep: false, HostScene.Cancel) is null).ShouldBe(words is null, "nor where it shows no branch");
    }

    [Fact]
    public async Task Should_not_be_forgotten_by_a_run_that_is_opened()
    {
        await Loaded(null, "1");
        using var moved = new CompanyRegistry([new(Settings("live"), new("token", "public", "private"), new("http://127.0.0.1:9/"), new("http://127.0.0.1:9/"))], _scene.Store, _scene.Time);
        await new Sage50Etl.Hosting.Runs.RunStarter(_scene.Store, moved, _scene.Bus, _scene.Time).Start(HostScene.Acme, RunKind.Cycle, "schedule", HostScene.AllStreams, HostScene.Cancel);
        (await _scene.Rows<CompanyRow>()).ShouldHaveSingleItem().Tenant.ShouldBe("tenant");
    }

    [Fact]
    public async Task Should_stay_with_the_confirmed_tenant_after_a_restored_backup()
    {
        await Loaded(null, "1");
        await Identity("tenant").Tenant([new SsmBranch { Id = 1 }], keep: true, HostScene.Cancel);
        (await _scene.Ask("restored")).State.ShouldBe("done");
        (await Identity("tenant").Tenant([new SsmBranch { Id = 2 }], keep: false, HostScene.Cancel)).ShouldNotBeNull().ShouldContain("is another one");
    }

    [Theory]
    [InlineData("tenant", false)]
    [InlineData("live", true)]
    public async Task Should_know_its_tenant_where_it_shares_it(string tenant, bool another)
    {
        await Loaded(null, "1");
        var scope = CompanyScope.Of(new(HostScene.Acme), tenant, shares: true);

        var problem = await new CompanyIdentity(_scene.Store, scope, null, _sage, _ssm).Tenant([new SsmBranch { Id = 1 }], keep: false, HostScene.Cancel);

        (problem is not null).ShouldBe(another, problem);
    }

    private const string CompanyIdentityReason = "service product (D11)";

    private Task Loaded(string? reason, string? ssmKey) => _scene.Add(
        new CompanyRow { Company = HostScene.Acme, Tenant = "tenant" },
        new LinkRow { Company = HostScene.Acme, Kind = Kind.Account, Record = "A001", SageKey = "A001", SsmKey = ssmKey, State = LinkState.Linked, Reason = reason });

    private static Sage50Etl.Hosting.Settings.CompanySettings Settings(string tenant) => HostScene.Settings() with { Ssm = HostScene.Settings().Ssm with { Tenant = tenant } };

    private CompanyIdentity Identity(string tenant) => new(_scene.Store, new(new(HostScene.Acme), tenant), null, _sage, _ssm);

    public void Dispose() => _scene.Dispose();
}
