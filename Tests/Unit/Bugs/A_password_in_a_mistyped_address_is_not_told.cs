using Sage50Etl.Hosting.Settings;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>An address with user and password and without http:// was quoted as it stood, on the console, in the log of the service and in staging.</summary>
public sealed class A_password_in_a_mistyped_address_is_not_told
{
    [Theory]
    [InlineData("admin:geheim@server:5495")]
    [InlineData("ftp://admin:geheim@server/")]
    [InlineData("server/admin:geheim@x@y")]
    [InlineData("http://admin:geheim@server:5495")]
    public void Should_be_left_out_of_what_is_wrong(string address)
    {
        var mistyped = new Uri(address, UriKind.RelativeOrAbsolute);
        var company = HostScene.Settings() with { Sage50 = new() { Address = mistyped }, Ssm = HostScene.Settings().Ssm with { Address = mistyped } };

        var problems = CompanyFiles.Problems(company, HostScene.Acme).ToList();

        problems.ShouldContain(p => p.Contains("sage50.address"));
        problems.ShouldContain(p => p.Contains("ssm.address"));
        string.Join('\n', problems).ShouldNotContain("geheim");
    }
}
