using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Where ODBC reads and HyperAccounts writes, only the company that ODBC reads was asked who it is. HyperAccounts connected to last year's data, or to another client of the
/// same accountant, was given every new customer and order, and nobody was told.
/// </summary>
[Trait("Rule", "design 4.1")]
public sealed class What_is_written_goes_into_the_company_that_is_read : IAsyncLifetime
{
    private readonly StagingFile _file = new();
    private readonly SampleSage _read = new();
    private readonly SampleSage _written = new();
    private readonly SampleSsm _ssm = new();

    public async ValueTask InitializeAsync()
    {
        await _file.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1", Name = "Acme" });
        _ssm.Records.Add(new SsmBranch { Id = 1 });
    }

    [Theory]
    [InlineData("id-2", "Acme")]
    [InlineData("id-2", null)]
    [InlineData("id-1", "Acme, practice")]
    public async Task Should_stop_when_another_one_would_be_written_to(string id, string? name)
    {
        _written.Company = new() { CompanyId = id, Name = name };
        (await Changed()).ShouldNotBeNull().ShouldContain("HyperAccounts would write to");
    }

    [Theory]
    [InlineData("id-1", "Acme")]
    [InlineData("ID-1", "ACME ")]
    [InlineData("{id-1}", "Acme")]
    [InlineData("id-1", null)]
    public async Task Should_go_on_when_it_is_the_same(string id, string? name)
    {
        _written.Company = new() { CompanyId = id, Name = name };
        (await Changed()).ShouldBeNull();
    }

    [Fact]
    public async Task Should_know_the_confirmed_company_with_braces()
    {
        _read.Company = new() { CompanyId = "{ID-1}", Name = "Acme" };
        _written.Company = _read.Company;
        (await Changed()).ShouldBeNull();
    }

    [Theory]
    [InlineData("odbc", true, true)]
    [InlineData("odbc", false, false)]
    [InlineData("hyperAccounts", true, false)]
    public void Should_ask_the_way_that_writes_where_it_is_another(string reader, bool address, bool asked)
    {
        using var way = Way(reader, address);
        (way.WritesTo is not null).ShouldBe(asked);
        way.Writes.ShouldBe(address);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Should_be_told_by_check_when_Sage_says_that_it_cannot_be_written_to(bool writes, int problems)
    {
        using var way = Way("hyperAccounts", address: true);
        (await way.WriteProblems(new() { CompanyId = "id-1", WriteOk = writes }, StagingFile.Cancel)).Count(p => p.Contains("S50-H-009", StringComparison.Ordinal)).ShouldBe(problems);
    }

    private static SageWay Way(string reader, bool address)
    {
        var nowhere = new Uri("http://127.0.0.1:9/");
        var settings = HostScene.Settings() with { Sage50 = new() { Reader = reader, Address = address ? nowhere : null, Odbc = new() { Driver = "x", DataFolder = "x" }, Csv = new() { Folder = "x" } } };
        return new(new CompanyConnection(settings, new("token", "public", "private"), settings.Sage50.Address, nowhere), TimeProvider.System);
    }

    private Task<string?> Changed() => new CompanyIdentity(_file.Store, new(new("acme"), "tenant"), null, _read, _ssm, _written).Changed(StagingFile.Cancel);

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
