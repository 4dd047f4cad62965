using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_staging_settings_are_read : IDisposable
{
    private const string Connection = "Host=db1;Database=sage50etl;Username=etl";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sage50etl-staging");
    private readonly Dictionary<string, string> _environment = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Should_be_a_file_in_the_data_folder_when_nothing_is_said()
    {
        Read().ShouldBe(new StagingSettings("sqlite", null));
        using var store = Read().Open(File("staging.db"));
        (store.File, store.Engine).ShouldBe((File("staging.db"), "SQLite"));
    }

    [Theory]
    [InlineData("postgresql", Connection, "PostgreSQL", "db1:5432/sage50etl")]
    [InlineData("SqlServer", "Server=db1;Database=sage50etl;Integrated Security=true", "SQL Server", "db1/sage50etl")]
    public void Should_take_engine_and_place_from_the_file(string engine, string connection, string name, string place)
    {
        Write($$"""{ "staging": { "engine": "{{engine}}", "connection": "{{connection}}" } }""");
        using var store = Read().Open(File("staging.db"));
        (store.Engine, store.Place, store.File).ShouldBe((name, place, null));
    }

    [Fact]
    public void Should_leave_the_section_of_the_NServiceBus_host_alone()
    {
        Write($$"""{ "staging": { "engine": "postgresql", "connection": "{{Connection}}" }, "nserviceBus": { "schema": "etl" } }""");
        Read().ShouldBe(new StagingSettings("postgresql", Connection));
    }

    [Fact]
    public void Should_let_the_environment_go_before_the_file_and_add_the_password()
    {
        Write($$"""{ "staging": { "engine": "sqlserver", "connection": "Server=old;Database=old" } }""");
        _environment["SAGE50ETL_STAGING_ENGINE"] = "postgresql";
        _environment["SAGE50ETL_STAGING_CONNECTION"] = Connection;
        _environment["SAGE50ETL_STAGING_PASSWORD"] = "a;b\"c";
        var settings = Read();
        new Npgsql.NpgsqlConnectionStringBuilder(settings.Connection).Password.ShouldBe("a;b\"c");
        settings.ToString().ShouldBe("postgresql", "what is logged by accident holds no password");
    }

    [Fact]
    public void Should_take_the_password_from_a_file_of_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no mode bits");
            return;
        }
        _environment["SAGE50ETL_STAGING_ENGINE"] = "postgresql";
        _environment["SAGE50ETL_STAGING_CONNECTION"] = Connection;
        _environment["SAGE50ETL_STAGING_PASSWORD_FILE"] = File("password");
        System.IO.File.WriteAllText(File("password"), "quiet\n");
        System.IO.File.SetUnixFileMode(File("password"), UnixFileMode.UserRead);
        Read().Connection!.ShouldContain("Password=quiet");
        System.IO.File.SetUnixFileMode(File("password"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Refused("S50-C-012").ShouldStartWith("Staging: SAGE50ETL_STAGING_PASSWORD_FILE");
    }

    [Theory]
    [InlineData("Host=db1;Database=s;Password=hush")]
    [InlineData("Server=db1;Database=s;User ID=u;PWD = hush")]
    public void Should_refuse_a_password_in_the_file_without_repeating_it(string connection)
    {
        Write($$"""{ "staging": { "engine": "postgresql", "connection": "{{connection}}" } }""");
        var text = Refused("S50-C-003");
        text.ShouldContain("SAGE50ETL_STAGING_PASSWORD");
        text.ShouldNotContain("hush");
    }

    [Theory]
    [InlineData("""{ "staging": { "engine": "oracle" } }""", "oracle")]
    [InlineData("""{ "staging": { "engine": "postgresql" } }""", "SAGE50ETL_STAGING_CONNECTION")]
    [InlineData("""{ "staging": { "enginee": "postgresql" } }""", "service.json")]
    [InlineData("""{ "staging": """, "service.json")]
    public void Should_say_what_is_wrong_with_the_file(string text, string names)
    {
        Write(text);
        Refused("S50-C-043").ShouldContain(names);
    }

    [Theory]
    [InlineData("postgresql", "nonsense")]
    [InlineData("postgresql", "Host=db1")]
    [InlineData("postgresql", "Hots=db1;Database=x")]
    [InlineData("postgresql", "Host=db1;Database=x;Port=many;Password=hush")]
    [InlineData("sqlserver", "Server=db1")]
    [InlineData("sqlserver", "Servr=db1;Database=x;Password=hush")]
    public void Should_say_that_a_connection_string_is_none(string engine, string connection)
    {
        var wrong = Should.Throw<ConfigurationException>(() => new StagingSettings(engine, connection).Open("staging.db").Dispose());
        wrong.Code.ShouldBe("S50-C-043");
        wrong.Message.ShouldContain("for example");
        wrong.ToString().ShouldNotContain("hush");
    }

    private StagingSettings Read() => StagingSettings.Load(_folder.FullName, _environment.GetValueOrDefault);

    private string Refused(string code)
    {
        var wrong = Should.Throw<ConfigurationException>(() => Read());
        wrong.Code.ShouldBe(code);
        return wrong.Message;
    }

    private void Write(string text) => System.IO.File.WriteAllText(File("service.json"), text);

    private string File(string name) => Path.Combine(_folder.FullName, name);
}
