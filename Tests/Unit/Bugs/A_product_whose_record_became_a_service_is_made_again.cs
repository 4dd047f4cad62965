using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Somebody types the external id of the product for carriage over that of a product of Sage (D11). The link of that product is freed, for its record in SSM stands for carriage now, but what was agreed on stays: the product looks
/// settled, is no candidate of any plan, and is never made in SSM again (PRD-01, D29). Nothing says so, and documents with it cannot be written there.
/// </summary>
[Trait("Rule", "PRD-01")]
[Trait("Rule", "D29")]
public sealed class A_product_whose_record_became_a_service_is_made_again : IAsyncLifetime
{
    private readonly StagingFile _staging = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sage50etl-freed-").FullName;
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
    public async Task Should_be_planned(bool agreed)
    {
        var product = $"{_ssm.Store.All("products").Single(p => p["extId"]!.GetValue<string>() == "SVC-CARR")["id"]!.GetValue<int>()}";
        var row = Staged.Row("BOLT", _staging.Now, ("stockCode", "BOLT"), ("name", "Bolt"));
        await _staging.Store.Write(db => Staged.Put(db, StagedKind.Of(Kind.Product), "acme", Side.Sage50, row, StagingFile.Cancel), StagingFile.Cancel);
        await _staging.Add(new LinkRow { Company = "acme", Kind = Kind.Product, Record = "BOLT", SageKey = "BOLT", SsmKey = product, State = LinkState.Linked });
        if (agreed)
            await _staging.Add(new BaseRow
            {
                Company = "acme", Kind = Kind.Product, Record = "BOLT", SageImage = RecordSchema.ToJson(Staged.Of(row)), SageHash = row.Hash, SsmImage = "{}",
                SsmHash = "", HashVersion = Sage50Etl.Canonical.Images.RowHash.Version, MappingVersion = 1,
            });
        using var company = new Company(
            new CompanyConnection(HostScene.Settings() with { Ssm = HostScene.Settings().Ssm with { AdminUser = SandboxPeople.Connector.Email } },
                new(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey), _sage.BaseAddress, _ssm.BaseAddress), _staging.Store, TimeProvider.System);

        var contexts = await company.Contexts(anyAge: false, StagingFile.Cancel);
        (await _staging.Rows<LinkRow>()).Single(l => l.Record == "BOLT").SsmKey.ShouldBeNull("its record stands for carriage now");
        await _staging.Add(new RunRow { Id = 1, Company = "acme", State = RunState.Loading, StartedAt = _staging.Now });
        await new StreamPlanner(_staging.Store, contexts.Plan, _staging.Time).Plan(new(1), Kind.Product, StagingFile.Cancel);

        (await _staging.Rows<ChangeRow>()).Where(c => c is { Kind: Kind.Product, Target: Side.Ssm, Action: "create", Record: "BOLT" }).Count().ShouldBe(1);
    }
}
