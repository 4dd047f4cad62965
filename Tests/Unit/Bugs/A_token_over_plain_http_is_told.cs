using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The token of HyperAccounts went over plain http to another machine, and nobody was told.</summary>
public sealed class A_token_over_plain_http_is_told
{
    [Theory]
    [InlineData("http://sage-server:8080/", true)]
    [InlineData("http://192.168.1.20/", true)]
    [InlineData("http://127.0.0.1.example.com/", true)]
    [InlineData("http://127.0.0.1:8080/", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("http://[::1]:8080/", false)]
    [InlineData("https://sage-server/", false)]
    public void Should_be_a_warning_of_check_and_start(string address, bool told)
    {
        var warnings = CompanyFiles.Warnings(Company(address)).Where(w => w.Contains("plain http", StringComparison.Ordinal)).ToList();

        warnings.Count.ShouldBe(told ? 1 : 0);
        if (told) warnings[0].ShouldContain("acceptPlainHttp");
        CompanyFiles.Warnings(Company(address, accept: true)).ShouldNotContain(w => w.Contains("plain http", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ftp://sage-server/", "must be a full address")]
    [InlineData("file:///etc/passwd", "must be a full address")]
    [InlineData("http://user:hidden@sage-server/", "holds a user or password")]
    [InlineData("https://sage-server/?key=hidden", "goes on after its path")]
    public void Should_refuse_an_address_that_is_none_or_holds_a_secret(string address, string words)
    {
        var problem = CompanyFiles.Problems(Company(address), "acme").ShouldHaveSingleItem();
        problem.ShouldContain(words);
        problem.ShouldNotContain("hidden");
    }

    [Theory]
    [InlineData("http://api.example.com/api/v4/", true)]
    [InlineData("http://127.0.0.1:5000/api/v4/", false)]
    [InlineData("https://api.example.com/api/v4/", false)]
    public void Should_demand_https_of_SSM(string address, bool refused) => CompanyFiles.Problems(
        Company("https://sage-server/") with { Ssm = new() { Tenant = "one", AdminUser = "admin@example.com", Address = new(address) } }, "acme")
        .Any(p => p.Contains("ssm.address", StringComparison.Ordinal) && p.Contains("https", StringComparison.Ordinal)).ShouldBe(refused);

    [Theory]
    [InlineData("Host=db1;SSL Mode=Disable", true)]
    [InlineData("Host=db1;SSL Mode=Allow", true)]
    [InlineData("Host=db1;SSL Mode=VerifyFull", false)]
    [InlineData("Host=127.0.0.1;SSL Mode=Disable", false)]
    [InlineData("Host=/var/run/postgresql;SSL Mode=Disable", false)]
    public void Should_tell_of_a_PostgreSQL_without_encryption(string connection, bool told) =>
        new StagingSettings(StagingSettings.PostgreSql, connection).Warnings().Any().ShouldBe(told);

    [Theory]
    [InlineData("Server=db1;Encrypt=False", true)]
    [InlineData(@"Server=tcp:db1\sage,1433;Encrypt=Optional", true)]
    [InlineData("Server=db1;Encrypt=True", false)]
    [InlineData("Server=db1", false)]
    [InlineData(@"Server=.;Encrypt=False", false)]
    public void Should_tell_of_a_SQL_Server_without_encryption(string connection, bool told) =>
        new StagingSettings(StagingSettings.SqlServer, connection).Warnings().Any().ShouldBe(told);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Should_be_in_the_log_of_each_start_of_the_service(bool schedule, int times)
    {
        using var staging = new StagingFile();
        var company = Company("http://sage-server:8080/");
        var connection = new CompanyConnection(company, new("token", "public", "private"), company.Sage50.Address, company.Ssm.Address);
        using var companies = new CompanyRegistry([connection], staging.Store, TimeProvider.System);
        var log = new Lines();

        await new StartWarnings(new() { DataFolder = "nowhere", Schedule = schedule, Staging = new(StagingSettings.Sqlite, null) }, companies, log).StartAsync(StagingFile.Cancel);

        log.Said.Count(l => l.Contains("plain http to sage-server", StringComparison.Ordinal)).ShouldBe(times);
    }

    private static CompanySettings Company(string address, bool accept = false) => new()
    {
        Company = "acme", Sage50 = new() { Address = new(address), AcceptPlainHttp = accept }, Ssm = new() { Tenant = "one", AdminUser = "admin@example.com" },
    };

    private sealed class Lines : ILogger<StartWarnings>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Add(formatter(state, exception));
    }
}
