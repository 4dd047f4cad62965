using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
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
/// Where the settings name the SSM record of a product as the one that stands for carriage, the product is made again (D11). Its prices,
/// and the lines of its documents, go on naming the record that now means carriage: nobody tells them of the new one, as is done wherever
/// else a record is made again (D29). The new product has no price in any list.
/// </summary>
[Trait("Rule", "D11")]
[Trait("Rule", "D29")]
public sealed class Prices_of_a_product_whose_record_stands_for_services_come_to_its_new_one : IAsyncLifetime
{
    private readonly StagingFile _staging = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sage50etl-service-").FullName;
    private HyperAccountsSimulator _sage = null!;
    private SsmSimulator _ssm = null!;

    public async ValueTask InitializeAsync()
    {
        _sage = await HyperAccountsSimulator.Start(
            new HyperAccountsSimulatorOptions { DataFile = Path.Combine(_folder, "sage.db"), Customers = 2 }, StagingFile.Cancel);
        _ssm = await SsmSimulator.Start(
            new SsmSimulatorOptions { DataFile = Path.Combine(_folder, "ssm.db"), RequestsPerSecond = null }, StagingFile.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _sage.DisposeAsync();
        await _ssm.DisposeAsync();
        _staging.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("deleted in SSM")] // The control: what names a record that is made again names the new one.
    [InlineData("stands for carriage")]
    public async Task Should_name_the_new_product(string by)
    {
        var carriage = $"{_ssm.Store.All("products").Single(p => p["extId"]!.GetValue<string>() == "SVC-CARR")["id"]!.GetValue<int>()}";
        var former = by == "stands for carriage" ? carriage : "7777";
        await Stands(Kind.Rate, "A", "5", [("code", "A"), ("name", "Trade")], [("code", "A"), ("name", "Trade")]);
        await Stands(Kind.Product, "BOLT", former, [("stockCode", "BOLT"), ("name", "Bolt")], [("stockCode", "BOLT"), ("name", "Bolt")]);
        await Stands(Kind.ProductRate, "A/BOLT", "900", [("product", "BOLT"), ("rate", "A"), ("price", 2m)], [("product", former), ("rate", "5"), ("price", 2m)]);
        using var company = Start();
        var contexts = await company.Contexts(anyAge: false, StagingFile.Cancel);
        if (by == "deleted in SSM")
            await Put(
                Side.Ssm, Kind.Product, Staged.Row(former, _staging.Now, ("stockCode", "BOLT"), ("name", "Bolt")) with { Gone = true });

        await Plan(contexts, 1, Kind.Product);
        (await _staging.Rows<ChangeRow>()).ShouldContain(
            c => c.Kind == Kind.Product && c.Target == Side.Ssm && c.Action == "create" && c.Record == "BOLT");
        // The create has been answered with 8888.
        await _staging.Store.Write(async db => (db.Links.Single(l => l.Kind == Kind.Product && l.Record == "BOLT").SsmKey, db.Links.Single(l => l.Kind == Kind.Product && l.Record == "BOLT").State) = ("8888", LinkState.Linked), StagingFile.Cancel);
        await Put(Side.Ssm, Kind.Product, Staged.Row("8888", _staging.Now, ("stockCode", "BOLT"), ("name", "Bolt")));
        await Plan(contexts, 2, Kind.ProductRate);

        var prices = (await _staging.Rows<ChangeRow>()).Where(c => c.Kind == Kind.ProductRate).ToList();
        prices.ShouldContain(c => c.Target == Side.Ssm && c.Fields.Contains("BOLT"), "the new product has no price");
    }

    private async Task Plan(CompanyContexts contexts, long run, string kind)
    {
        _staging.Time.Advance(TimeSpan.FromMinutes(1));
        await _staging.Add(new RunRow { Id = run, Company = "acme", State = RunState.Loading, StartedAt = _staging.Now });
        await new StreamPlanner(_staging.Store, contexts.Plan, _staging.Time).Plan(new(run), kind, StagingFile.Cancel);
    }

    private async Task Stands(string kind, string sageKey, string ssmKey, (string, object?)[] sage, (string, object?)[] ssm)
    {
        var (here, there) = (Staged.Row(sageKey, _staging.Now, sage), Staged.Row(ssmKey, _staging.Now, ssm));
        await Put(Side.Sage50, kind, here);
        await Put(Side.Ssm, kind, there);
        await _staging.Add(
            new LinkRow { Company = "acme", Kind = kind, Record = sageKey, SageKey = sageKey, SsmKey = ssmKey, State = LinkState.Linked },
            new BaseRow
            {
                Company = "acme", Kind = kind, Record = sageKey, SageImage = RecordSchema.ToJson(Staged.Of(here)), SageHash = here.Hash,
                SsmImage = RecordSchema.ToJson(Staged.Of(there)), SsmHash = there.Hash, HashVersion = RowHash.Version, MappingVersion = 1,
            });
    }

    private Task Put(Side side, string kind, StagedRow row) =>
        _staging.Store.Write(
            db => Staged.Put(db, StagedKind.Of(kind), Start().Scope.Of(side), side, row, StagingFile.Cancel), StagingFile.Cancel);

    private Company Start()
    {
        var settings = HostScene.Settings() with { Ssm = HostScene.Settings().Ssm with { AdminUser = SandboxPeople.Connector.Email } };
        var secrets = new CompanySecrets(HyperAccountsSimulator.Token, SsmSimulator.PublicKey, SsmSimulator.PrivateKey);
        return new(new CompanyConnection(settings, secrets, _sage.BaseAddress, _ssm.BaseAddress), _staging.Store, TimeProvider.System);
    }
}
