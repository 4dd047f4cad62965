using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus;

public sealed class When_settings_are_read : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Should_need_none()
    {
        Read().ShouldBe(new BusSettings());
        (Read().Schema, Read().Audits).ShouldBe(("bus", false));
    }

    [Fact]
    public void Should_take_them_from_the_file_and_the_licence_from_the_environment_first()
    {
        var (file, variable) = (Licence("one.xml"), Licence("other.xml"));
        Write($$"""
            { "staging": { "engine": "postgresql", "connection": "Host=db1;Database=etl" },
              "nserviceBus": { "schema": "etl_bus", "licenceFile": "{{file}}", "serviceControlQueue": "Particular.ServiceControl", "monitoringQueue": "Particular.Monitoring" } }
            """);

        var read = Read();

        (read.Schema, read.LicenceFile, read.ServiceControlQueue, read.MonitoringQueue).ShouldBe(("etl_bus", file, "Particular.ServiceControl", "Particular.Monitoring"));
        read.Audits.ShouldBeTrue("there is somebody who empties the audit queue");
        Read(variable).LicenceFile.ShouldBe(variable);
    }

    [Theory]
    [InlineData("""{ "nserviceBus": { "schema": "a; drop" } }""", "nserviceBus.schema")]
    [InlineData("""{ "nserviceBus": { "licenceFile": "/nowhere/licence.xml" } }""", "/nowhere/licence.xml")]
    [InlineData("""{ "nserviceBus": { "licence": "x" } }""", "licence")]
    [InlineData("""{ "nserviceBus": """, "service.json")]
    public void Should_say_what_is_wrong(string text, string named)
    {
        Write(text);
        var wrong = Should.Throw<ConfigurationException>(() => Read());
        (wrong.Code, wrong.Message.Contains(named, StringComparison.Ordinal)).ShouldBe(("S50-C-055", true), wrong.Message);
    }

    private BusSettings Read(string? licence = null) => BusSettings.Load(_folder.Path, name => name == "SAGE50ETL_NSERVICEBUS_LICENCE_FILE" ? licence : null);

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.Path, "service.json"), text);

    private string Licence(string name)
    {
        var file = Path.Combine(_folder.Path, name);
        File.WriteAllText(file, "<license />");
        return file;
    }
}
