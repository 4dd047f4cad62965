using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Tests.Unit.Hosting;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// With sage50.reader csv and an address, HyperAccounts wrote, and the files were asked what became of it. A file knows of nothing that came after it: a contact whose write
/// got no answer was looked for there, not found, and made a second time; what was made was in doubt for good, and the next file without it would have deleted it in SSM.
/// </summary>
[Trait("Rule", "D7")]
public sealed class A_company_read_from_files_is_written_to_by_nobody
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");

    [Fact]
    public void Should_be_refused_with_an_address() => CompanyFiles.Problems(Company(Nowhere), HostScene.Acme).ShouldHaveSingleItem().ShouldContain("sage50.reader csv reads only");

    [Fact]
    public void Should_be_refused_in_a_sandbox_whose_simulator_would_write() =>
        CompanyFiles.Problems(Company(null) with { Sandbox = new() }, HostScene.Acme).ShouldHaveSingleItem().ShouldContain("sage50.reader csv reads only");

    [Fact]
    public void Should_be_one_way_without() => CompanyFiles.Problems(Company(null), HostScene.Acme).ShouldBeEmpty();

    [Fact]
    public void Should_have_no_way_to_write_whatever_it_is_connected_with()
    {
        var settings = Company(Nowhere);
        settings.IsOneWay().ShouldBeTrue();
        settings.OneWayWords().ShouldContain("Read over HyperAccounts, or by ODBC");
        using var way = new SageWay(new(settings, new("token", "public", "private"), Nowhere, Nowhere), TimeProvider.System);
        (way.Writes, way.WritesTo).ShouldBe((false, null));
        way.Writer.ShouldBeOfType<Sage50Etl.Connectors.Sage50.ReadOnlySage>();
    }

    private static CompanySettings Company(Uri? address) => HostScene.Settings() with { Sage50 = new() { Reader = "csv", Csv = new() { Folder = "x" }, Address = address } };
}
