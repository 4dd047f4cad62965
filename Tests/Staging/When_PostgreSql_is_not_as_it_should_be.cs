using Npgsql;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging;

public sealed class When_PostgreSql_is_not_as_it_should_be : IAsyncLifetime
{
    private const string Password = "Pw-that-nobody-may-read";
    private readonly string _name = $"sage50etl_wrong_{Guid.NewGuid():n}"[..40];
    private readonly string _server = Environment.GetEnvironmentVariable("SAGE50ETL_TEST_POSTGRES") ?? "";

    public async ValueTask InitializeAsync()
    {
        if (_server.Length == 0) Assert.Skip("SAGE50ETL_TEST_POSTGRES is not set: no PostgreSQL here.");
        await Run("postgres", $"CREATE DATABASE {_name}");
        await Run("postgres", $"CREATE ROLE {_name} LOGIN PASSWORD '{Password}'");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.Length == 0) return;
        await Run("postgres", $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        await Run("postgres", $"DROP ROLE IF EXISTS {_name}");
    }

    [Fact]
    public Task Should_say_that_the_password_is_wrong() => Refuses("S50-C-040", "user or password", s => s.Check(StagingFile.Cancel), c => (c.Username, c.Password) = (_name, Password + "x"));

    [Fact]
    public Task Should_say_that_nobody_answers() => Refuses("S50-D-002", "Check address", s => s.Migrate(StagingFile.Cancel), c => c.Port = 1);

    [Fact]
    public Task Should_say_that_the_database_is_not_there() => Refuses("S50-C-042", "is not there", s => s.Check(StagingFile.Cancel), c => c.Database = "nowhere");

    [Fact]
    public Task Should_say_that_the_database_may_not_be_created() =>
        Refuses("S50-C-041", "permission denied to create database", s => s.Migrate(StagingFile.Cancel), c => (c.Username, c.Password, c.Database) = (_name, Password, "nowhere"));

    [Fact]
    public Task Should_say_that_it_has_no_tables() => Refuses("S50-C-042", "db migrate", s => s.Check(StagingFile.Cancel));

    [Fact]
    public Task Should_say_that_tables_may_not_be_made() => Refuses("S50-C-041", "permission denied", s => s.Migrate(StagingFile.Cancel), Weak);

    [Fact]
    public async Task Should_say_that_tables_may_not_be_read()
    {
        using (var owner = Store()) await owner.Migrate(StagingFile.Cancel);
        await Refuses("S50-C-041", "permission denied", s => s.Check(StagingFile.Cancel), Weak);
    }

    [Fact]
    public async Task Should_work_with_an_account_that_may_only_read_and_write_once_the_owner_has_migrated()
    {
        using (var owner = Store()) await owner.Migrate(StagingFile.Cancel);
        await Run(_name, $"GRANT USAGE ON SCHEMA public TO {_name}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {_name}");
        using var service = Store(Weak);
        await service.Migrate(StagingFile.Cancel);
        await service.Write(db =>
        {
            db.Companies.Add(new() { Company = "acme", Tenant = "t" });
            return Task.CompletedTask;
        }, StagingFile.Cancel);
        (await service.Read(db => Task.FromResult(db.Companies.Count()), StagingFile.Cancel)).ShouldBe(1);
    }

    private void Weak(NpgsqlConnectionStringBuilder connection) => (connection.Username, connection.Password) = (_name, Password);

    private async Task Refuses(string code, string says, Func<StagingStore, Task> work, Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        using var store = Store(change);
        var wrong = await Should.ThrowAsync<ConfigurationException>(() => work(store));
        wrong.Code.ShouldBe(code);
        wrong.Message.ShouldContain(says);
        wrong.Message.ShouldContain("PostgreSQL");
        wrong.ToString().ShouldNotContain(Password);
    }

    private StagingStore Store(Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = _name, Pooling = false };
        change?.Invoke(connection);
        return new(new PostgresEngine(connection.ToString()));
    }

    private async Task Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
