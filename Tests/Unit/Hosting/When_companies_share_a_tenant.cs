using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "D9")]
public sealed class When_companies_share_a_tenant : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50etl-shared");

    [Theory]
    [Trait("Rule", "D8")]
    [InlineData("", "B-", "mapping.extIdPrefix must be there and unique")]
    [InlineData("A-", "A-", "mapping.extIdPrefix must be there and unique")]
    [InlineData("A", "A-", "mapping.extIdPrefix 'A' begins the prefix of bolt, so one could not be told from the other")]
    [InlineData("A-", "B-", null)]
    public void Should_be_told_by_their_prefix(string acme, string bolt, string? problem) =>
        Problem(File("acme", acme, "Main", true), File("bolt", bolt, "North", false)).ShouldSatisfyAllConditions(p => (p is null).ShouldBe(problem is null), p => p?.ShouldContain(problem!));

    [Fact]
    public void Should_each_say_which_records_are_its_own()
    {
        Problem(File("acme", "A-", null, true), File("bolt", "B-", "North", false))!.ShouldContain("Company acme: ssm.ownership must say which records are this company's");
        Problem(File("acme", "A-", "Main", true), File("bolt", "B-", "Main", false))!.ShouldContain("ssm.ownership is the same for two companies of one tenant");
    }

    [Theory]
    [InlineData(true, true, "is for acme, bolt")]
    [InlineData(false, false, "is for none")]
    public void Should_name_exactly_one_that_keeps_the_shared_lists(bool acme, bool bolt, string words) =>
        Problem(File("acme", "A-", "Main", acme), File("bolt", "B-", "North", bolt))!.ShouldContain("ssm.ownsSharedLists must be true for exactly one company of the tenant (D9), " + words);

    [Fact]
    public void Should_not_be_asked_for_any_of_it_with_a_tenant_each()
    {
        Problem(File("acme", "", null, true, "one"), File("bolt", "", null, true, "two")).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("Main", null, null, true)]
    [InlineData(null, "Z_Company", "acme", true)]
    [InlineData("Main", "Z_Company", "acme", false)]
    [InlineData(null, "Z_Company", null, false)]
    [InlineData(null, null, "acme", false)]
    [InlineData(null, "company", "acme", false)]
    [InlineData(" ", null, null, false)]
    public void Should_own_by_a_branch_or_by_a_field(string? branch, string? field, string? value, bool good) =>
        new SsmOwnership { Branch = branch, Field = field, Value = value }.Problem().ShouldSatisfyAllConditions(p => (p is null).ShouldBe(good));

    [Fact]
    public void Should_share_the_lane_of_the_tenant_and_have_pictures_of_their_own()
    {
        using var scene = new HostScene(Shared("acme", "Main"), Shared("bolt", "North"));
        var (acme, bolt) = (scene.Companies.Of("acme").Scope, scene.Companies.Of("bolt").Scope);
        (acme.Lane(Side.Ssm), bolt.Lane(Side.Ssm)).ShouldBe(("ssm:tenant", "ssm:tenant"));
        (acme.Lane(Side.Sage50), bolt.Lane(Side.Sage50)).ShouldBe(("sage:acme", "sage:bolt"));
        (acme.Of(Side.Ssm), bolt.Of(Side.Ssm)).ShouldBe(("tenant/acme", "tenant/bolt"));
    }

    [Fact]
    public async Task Should_take_the_width_of_the_lane_from_the_most_careful()
    {
        var bolt = Shared("bolt", "North");
        using var scene = new HostScene(Shared("acme", "Main") with { Ssm = Shared("acme", "Main").Ssm with { MaxInFlight = 4 } }, bolt with { Ssm = bolt.Ssm with { MaxInFlight = 2 } });
        await scene.Start();
        (await scene.Rows<LaneRow>()).Single(l => l.Side == Side.Ssm).MaxInFlight.ShouldBe(2);
    }

    [Fact]
    public void Should_wait_for_each_other_at_the_slowest_rate_of_one_credential()
    {
        using var file = new StagingFile();
        var (acme, bolt, other) = (Connection("acme", 5, "key"), Connection("bolt", 2, "key"), Connection("cork", 10, "another key"));
        using var companies = new CompanyRegistry([acme, bolt, other], file.Store, file.Time);
        var pacers = new[] { "acme", "bolt", "cork" }.Select(c => companies.Of(c).Pacer).ToList();
        pacers[0].ShouldNotBeNull().ShouldBeSameAs(pacers[1]);
        pacers[2].ShouldNotBeSameAs(pacers[0]);
        pacers[0]!.AttemptAcquire().IsAcquired.ShouldBeTrue();
        file.Time.Advance(TimeSpan.FromMilliseconds(499));
        pacers[1]!.AttemptAcquire().IsAcquired.ShouldBeFalse();
        file.Time.Advance(TimeSpan.FromMilliseconds(1));
        pacers[1]!.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CompanySettings Shared(string name, string branch) => HostScene.Settings(name) with
    {
        Ssm = HostScene.Settings(name).Ssm with { Ownership = new() { Branch = branch } },
    };

    private static CompanyConnection Connection(string name, decimal rate, string key)
    {
        var settings = HostScene.Settings(name);
        var nowhere = new Uri("http://127.0.0.1:9/");
        return new(settings with { Ssm = settings.Ssm with { RequestsPerSecond = rate } }, new("token", key, "private"), nowhere, nowhere);
    }

    private static (string, string) File(string name, string prefix, string? branch, bool lists, string tenant = "one") => (name, $$"""
        {
          "company": "{{name}}", "sage50": { "address": "http://127.0.0.1:9/" }, "mapping": { "extIdPrefix": "{{prefix}}" },
          "ssm": {
            "tenant": "{{tenant}}", "adminUser": "admin@example.com", "ownsSharedLists": {{(lists ? "true" : "false")}},
            "ownership": { "branch": {{(branch is null ? "null" : $"\"{branch}\"")}} }
          }
        }
        """);

    private string? Problem(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) System.IO.File.WriteAllText(Path.Combine(_folder.FullName, name + ".json"), text);
        try
        {
            CompanyFiles.Load(_folder.FullName);
            return null;
        }
        catch (ConfigurationException wrong)
        {
            return wrong.Message;
        }
    }
}
