using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

[Trait("Rule", "connector-scope 2.2")]
public sealed class When_secrets_are_read : IDisposable
{
    private const string Variable = "SAGE50ETL_ACME_LTD_SAGE_TOKEN";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50etl-secrets");
    private readonly Dictionary<string, string> _environment = new()
    {
        [Variable] = "from-environment", ["SAGE50ETL_ACME_LTD_SSM_PUBLIC_KEY"] = "public", ["SAGE50ETL_ACME_LTD_SSM_PRIVATE_KEY"] = "private",
    };

    private string Path => System.IO.Path.Combine(_folder.FullName, "token");

    [Fact]
    public void Should_take_them_from_the_environment() =>
        Read().ShouldBe(new CompanySecrets("from-environment", "public", "private"));

    [Fact]
    public void Should_take_one_from_a_file_that_only_its_owner_may_read()
    {
        Stored("from-file\n");
        Read().SageToken.ShouldBe("from-file");
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void Should_refuse_a_file_that_others_may_use(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Stored("from-file", others);
        var wrong = Refused();
        wrong.Code.ShouldBe("S50-C-012");
        wrong.Message.ShouldContain($"{Variable}_FILE names {Path}, which others than its owner may use");
        wrong.Message.ShouldNotContain("from-file");
    }

    [Fact]
    public void Should_say_that_the_file_is_missing_or_empty()
    {
        _environment[Variable + "_FILE"] = Path;
        Refused().Message.ShouldContain("which is not there");
        Stored(" \n");
        Refused().Message.ShouldContain("which is empty");
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\nX-Other: two")]
    [InlineData("one\0")]
    public void Should_refuse_one_that_would_end_a_header(string secret)
    {
        _environment[Variable] = secret;
        Refused().Message.ShouldContain("line end");
        Stored(secret);
        var wrong = Refused();
        (wrong.Code, wrong.Message.Contains("two", StringComparison.Ordinal)).ShouldBe(("S50-C-012", false));
    }

    [Fact]
    public void Should_take_one_with_the_line_end_that_an_editor_left()
    {
        _environment[Variable] = "from-environment\r\n";
        Read().SageToken.ShouldBe("from-environment");
    }

    [Fact]
    public void Should_name_both_ways_when_a_secret_is_missing()
    {
        _environment.Remove(Variable);
        var wrong = Refused();
        (wrong.Code, wrong.Message.Contains(Variable + "_FILE", StringComparison.Ordinal)).ShouldBe(("S50-C-002", true));
    }

    [Fact]
    public void Should_never_show_them() => Read().ToString().ShouldBe("(secrets)");

    public void Dispose() => _folder.Delete(recursive: true);

    private void Stored(string text, UnixFileMode others = UnixFileMode.None)
    {
        File.WriteAllText(Path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        _environment[Variable + "_FILE"] = Path;
    }

    private CompanySecrets Read() => CompanySecrets.FromEnvironment("acme-ltd", _environment.GetValueOrDefault);

    private ConfigurationException Refused() => Should.Throw<ConfigurationException>(Read);
}
