using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Whether companies share a tenant was told by the word under ssm.tenant alone. Two files with the same keys and two words, or two spellings of one word, were
/// taken for two tenants: without prefixes, ABC001 of the one company was joined with ABC001 of the other, and each overwrote the other's customers.
/// </summary>
[Trait("Rule", "D8")]
public sealed class Companies_with_one_key_to_SSM_share_its_tenant : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50etl-onekey");

    [Theory]
    [InlineData("https://ssm.example/api/v4", "https://ssm.example/api/v4")]
    [InlineData("https://ssm.example/api/v4", "https://SSM.example/api/v4/")]
    public async Task Should_not_be_started_under_two_names(string acme, string bolt)
    {
        var companies = Companies(("acme", "one", acme, "key"), ("bolt", "two", bolt, "key"));

        var wrong = await Should.ThrowAsync<ConfigurationException>(() => companies.Start(TestContext.Current.CancellationToken));

        wrong.Code.ShouldBe("S50-C-001");
        wrong.Message.ShouldContain("acme");
        wrong.Message.ShouldContain("bolt");
        wrong.Message.ShouldContain("ssm.tenant");
        wrong.Message.ShouldNotContain("key-of");
        companies.InForce.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("one", "One")]
    [InlineData("one", "one ")]
    public async Task Should_not_be_parted_by_the_spelling_of_the_tenant(string acme, string bolt)
    {
        var companies = Companies(("acme", acme, "https://ssm.example/", "key"), ("bolt", bolt, "https://ssm.example/", "another"));

        (await Should.ThrowAsync<ConfigurationException>(() => companies.Start(TestContext.Current.CancellationToken))).Message.ShouldContain("ssm.tenant");
    }

    [Fact]
    public async Task Should_keep_what_is_in_force_when_a_second_company_brings_the_key()
    {
        var files = new List<(string, string, string, string)> { ("acme", "one", "https://ssm.example/", "key") };
        var companies = Companies(files.ToArray());
        await companies.Start(TestContext.Current.CancellationToken);

        Write("bolt", "two", "https://ssm.example/", "key");
        await companies.Look(TestContext.Current.CancellationToken);
        await companies.Look(TestContext.Current.CancellationToken);

        companies.InForce.ShouldHaveSingleItem().Settings.Company.ShouldBe("acme");
        companies.Faults["bolt"].Code.ShouldBe("S50-C-001");
    }

    [Fact]
    public async Task Should_be_started_with_a_key_each()
    {
        var companies = Companies(("acme", "one", "https://ssm.example/", "key"), ("bolt", "two", "https://ssm.example/", "another"), ("cork", "three", "https://other.example/", "key"));

        await companies.Start(TestContext.Current.CancellationToken);

        companies.InForce.Count.ShouldBe(3);
        companies.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Should_keep_one_rate_however_the_address_is_written() =>
        SharedPacer.NameOf(new("https://ssm.example/api/v4"), "key").ShouldBe(SharedPacer.NameOf(new("https://SSM.example/api/v4/"), "key"));

    public void Dispose() => _folder.Delete(recursive: true);

    private readonly Dictionary<string, (string Address, string Key)> _keys = [];

    private CompanySet Companies(params (string Name, string Tenant, string Address, string Key)[] files)
    {
        foreach (var (name, tenant, address, key) in files) Write(name, tenant, address, key);
        return new(new ServiceOptions { DataFolder = _folder.FullName }, TimeProvider.System, (settings, _) => Task.FromResult(Connection(settings)));
    }

    private CompanyConnection Connection(CompanySettings settings) =>
        new(settings, new("token", "key-of-" + _keys[settings.Company].Key, "private"), settings.Sage50.Address, new(_keys[settings.Company].Address));

    private void Write(string name, string tenant, string address, string key)
    {
        _keys[name] = (address, key);
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "companies"));
        File.WriteAllText(Path.Combine(folder.FullName, name + ".json"), $$"""
            {
              "company": "{{name}}", "sage50": { "address": "http://127.0.0.1:9/" },
              "ssm": { "tenant": "{{tenant}}", "address": "{{address}}", "adminUser": "admin@example.com" }
            }
            """);
    }
}
