using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The product for services or carriage (D11) was made in SSM, and a cycle read it before its external id was typed, or before mapping.serviceProducts named it: it had a link of its own then. From then on each start of the
/// company ended with a collision of two links, and nothing was read or written any more.
/// </summary>
[Trait("Rule", "D11")]
public sealed class A_service_product_that_was_known_before_stops_no_company : IAsyncLifetime
{
    private readonly StagingFile _staging = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sage50etl-service-").FullName;
    private HyperAccountsSimulator _sage = null!;
    private SsmSimulator _ssm = null!;

    public async ValueTask InitializeAsync()
    {
        _sage = await HyperAccountsSimulator.Start(new HyperAccountsSimulatorOptions { DataFile = Path.Combine(_folder, "sage.db"), Customers = 2 }, StagingFile.Cancel);
        _ssm = await SsmSimulator.Start(new SsmSimulatorOptions { DataFile = Path.Combine(_folder, "ssm.db"), RequestsPerSecond = null }, StagingFile.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _sage.DisposeAsync();
        await _ssm.DisposeAsync();
        _staging.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_be_linked_as_what_it_is(bool known)
    {
        var product = _ssm.Store.All("products").Single(p => p["extId"]!.GetValue<string>() == "SVC-CARR")["id"]!.GetValue<int>();
        if (known) await _staging.Add(new LinkRow { Company = "acme", Kind = Kind.Product, Record = $"ssm#{product}", SsmKey = $"{product}", State = LinkState.SsmOnly });
        using var company = new Company(
            new CompanyConnection(HostScene.Settings() with { Ssm = HostScene.Settings().Ssm with { AdminUser = SandboxPeople.Connector.Email } },
                new(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey), _sage.BaseAddress, _ssm.BaseAddress), _staging.Store, TimeProvider.System);

        await Should.NotThrowAsync(() => company.Contexts(anyAge: false, StagingFile.Cancel));

        (await _staging.Rows<LinkRow>()).Single(l => l.Kind == Kind.Product && l.SsmKey == $"{product}").SageKey.ShouldBe("SVC-CARR");
    }

    [Fact]
    public async Task Control_a_plan_gives_a_product_of_SSM_such_a_link()
    {
        using var scene = new PlanScene();
        await scene.Ssm(Kind.Product, "900", ("stockCode", null), ("name", "Carriage"));

        await scene.Plan(Kind.Product);

        var link = await scene.LinkOf(Kind.Product, "ssm#900");
        (link.SsmKey, link.SageKey, link.State).ShouldBe(("900", null, LinkState.SsmOnly));
    }
}
