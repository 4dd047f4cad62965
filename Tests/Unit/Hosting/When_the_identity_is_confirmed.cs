using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "design 4.1")]
public sealed class When_the_identity_is_confirmed : IAsyncLifetime
{
    private static readonly DateTime Founded = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private readonly StagingFile _file = new();
    private readonly SampleSage _sage = new();
    private readonly SampleSsm _ssm = new();

    public async ValueTask InitializeAsync()
    {
        await _file.Add(new CompanyRow { Company = "acme", Tenant = "tenant", SageCompanyId = "id-1", Name = "Acme" });
        _ssm.Records.AddRange([new SsmBranch { Id = 4, DateCreated = Founded.AddYears(1) }, new SsmBranch { Id = 1, DateCreated = Founded }]);
    }

    [Fact]
    public async Task Should_find_both_the_same()
    {
        (await Changed()).ShouldBeNull();
        _ssm.Records.Add(new SsmBranch { Id = 9, DateCreated = Founded.AddYears(2) });
        (await Changed()).ShouldBeNull();
    }

    [Theory]
    [InlineData("id-2", "Acme", "answers as company id-2, confirmed was id-1")]
    [InlineData("id-1", "Copy", "answers as 'Copy', it was read as 'Acme'")]
    public async Task Should_find_another_Sage_company(string id, string name, string words)
    {
        _sage.Company = new() { CompanyId = id, Name = name };
        (await Changed()).ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task Should_take_the_configured_company_before_the_one_of_the_first_run()
    {
        _sage.Company = new() { CompanyId = "id-2", Name = "Acme" };
        (await Changed("id-2")).ShouldBeNull();
        (await Changed("id-1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Should_find_another_tenant()
    {
        await Changed();
        _ssm.Records.Clear();
        _ssm.Records.Add(new SsmBranch { Id = 1, DateCreated = Founded.AddDays(1) });
        (await Changed()).ShouldNotBeNull().ShouldContain("the SSM tenant of acme is another one");
    }

    [Fact]
    public async Task Should_not_confirm_a_tenant_by_only_looking_at_it()
    {
        await Identity().Tenant([new SsmBranch { Id = 7 }], keep: false, StagingFile.Cancel);
        (await Changed()).ShouldBeNull();
    }

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private CompanyIdentity Identity(string? confirmed = null) => new(_file.Store, new(new("acme"), "tenant"), confirmed, _sage, _ssm);

    private Task<string?> Changed(string? confirmed = null) => Identity(confirmed).Changed(StagingFile.Cancel);
}
