using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Sandbox;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The product for services or carriage (D11) was made in SSM, and a cycle read it before its external id was typed, or before
/// mapping.serviceProducts named it: it had a link of its own then. From then on each start of the company ended with a collision of two
/// links, and nothing was read or written any more.
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
        using var company = Start();

        await Should.NotThrowAsync(() => company.Contexts(anyAge: false, StagingFile.Cancel));

        (await _staging.Rows<LinkRow>()).Single(l => l.Kind == Kind.Product && l.SsmKey == $"{product}").SageKey.ShouldBe("SVC-CARR");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Rule", "D29")]
    [Trait("Rule", "PRD-01")]
    public async Task Should_leave_the_product_whose_record_it_was_to_be_made_again(bool agreed)
    {
        var product = $"{_ssm.Store.All("products").Single(p => p["extId"]!.GetValue<string>() == "SVC-CARR")["id"]!.GetValue<int>()}";
        var row = Staged.Row("BOLT", _staging.Now, ("stockCode", "BOLT"), ("name", "Bolt"));
        await _staging.Store.Write(
            db => Staged.Put(db, StagedKind.Of(Kind.Product), "acme", Side.Sage50, row, StagingFile.Cancel), StagingFile.Cancel);
        await _staging.Add(new LinkRow { Company = "acme", Kind = Kind.Product, Record = "BOLT", SageKey = "BOLT", SsmKey = product, State = LinkState.Linked });
        if (agreed)
            await _staging.Add(new BaseRow
            {
                Company = "acme", Kind = Kind.Product, Record = "BOLT", SageImage = RecordSchema.ToJson(Staged.Of(row)), SageHash = row.Hash, SsmImage = "{}",
                SsmHash = "", HashVersion = Sage50Etl.Canonical.Images.RowHash.Version, MappingVersion = 1,
            });
        using var company = Start();

        await _staging.Add(new ChangeRow
        {
            Company = "acme", Lane = "ssm:tenant", Target = Side.Ssm, Stream = Streams.Products, Kind = Kind.Product, Record = "BOLT", Action = "update", State = ChangeState.Queued,
            Version = 1, Fields = "{}", CreatedAt = _staging.Now, UpdatedAt = _staging.Now,
        });

        var contexts = await company.Contexts(anyAge: false, StagingFile.Cancel);

        (await _staging.Rows<LinkRow>()).Single(l => l.Record == "BOLT").SsmKey.ShouldBeNull("its record stands for carriage now");
        (await _staging.Rows<ChangeRow>()).Single().State.ShouldBe(ChangeState.Superseded, "there is nothing it could be written to");

        await _staging.Add(new RunRow { Id = 1, Company = "acme", State = RunState.Loading, StartedAt = _staging.Now });
        await new StreamPlanner(_staging.Store, contexts.Plan, _staging.Time).Plan(new(1), Kind.Product, StagingFile.Cancel);

        (await _staging.Rows<ChangeRow>()).Where(c => c is { Kind: Kind.Product, Target: Side.Ssm, Action: "create", Record: "BOLT" }).Count().ShouldBe(1);
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

    private Company Start()
    {
        var settings = HostScene.Settings() with { Ssm = HostScene.Settings().Ssm with { AdminUser = SandboxPeople.Connector.Email } };
        var secrets = new CompanySecrets(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey);
        return new(new CompanyConnection(settings, secrets, _sage.BaseAddress, _ssm.BaseAddress), _staging.Store, TimeProvider.System);
    }
}
