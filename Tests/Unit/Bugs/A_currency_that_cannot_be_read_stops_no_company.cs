using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Ssm;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The list of currencies is read before anything else, and one row of it that cannot be read, such as a currency without a code that nobody uses, kept the whole company from being read.</summary>
[Trait("Rule", "D22")]
public sealed class A_currency_that_cannot_be_read_stops_no_company : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"currencies-{Guid.NewGuid():n}.db");
    private readonly SampleSage _sage = new();
    private SsmSimulator _tenant = null!;
    private SsmClient _ssm = null!;

    public async ValueTask InitializeAsync()
    {
        _tenant = await SsmSimulator.Start(new() { DataFile = _file, RequestsPerSecond = null }, StagingFile.Cancel);
        _ssm = new(new SsmClientOptions { BaseAddress = _tenant.BaseAddress, PublicKey = SsmSimulator.PublicKey, PrivateKey = SsmSimulator.PrivateKey, RequestsPerSecond = null }, TimeProvider.System);
        _sage.Rows.AddRange([Currency(1, "GBP", isBase: true), Currency(2, "USD"), Currency(3, "XXX")]);
    }

    [Fact]
    public async Task Should_go_on_with_the_currencies_that_can_be_read()
    {
        _sage.Break(_sage.Rows[2], "3");
        (await Facts()).Sources.SageCurrencies.Select(c => c.Code).ShouldBe(["GBP", "USD"]);
    }

    [Fact]
    public async Task Should_stop_where_the_base_currency_is_not_known()
    {
        _sage.Break(_sage.Rows[0], "1");
        (await Should.ThrowAsync<SageException>(Facts)).Code.ShouldBe(SageMalformedRow.Code);
    }

    private Task<TenantFacts> Facts() => TenantFacts.Read(Hosting.HostScene.Settings() with
    {
        Ssm = new() { Tenant = "tenant", AdminUser = SandboxPeople.Connector.Email },
    }, _sage, _ssm, StagingFile.Cancel);

    private static Currency Currency(int number, string code, bool isBase = false) => new() { Number = number, Code = code, Rate = 1, BaseCurrency = isBase };

    public async ValueTask DisposeAsync()
    {
        _ssm.Dispose();
        await _tenant.DisposeAsync();
        File.Delete(_file);
    }
}
