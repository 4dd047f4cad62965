using System.Text.Json.Nodes;
using Sage50Etl.Tests.Acceptance.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.NServiceBus.Bugs;

/// <summary>The start-up check passed an account that could not send, and whatever was lacking was called a missing queue or a server that does not answer.</summary>
public sealed class An_account_with_few_rights_is_told_what_it_lacks : IAsyncLifetime
{
    private const string Password = "Pw-of-an-account-with-few-rights";
    private PostgresDatabase? _database;
    private Fleet? _fleet;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PostgresDatabase Database => _database!;
    private Fleet Fleet => _fleet!;
    private string Account => Database.Name[..30];

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.Create(Token);
        _fleet = await Fleet.Start(_database, companies: 1, customers: 1, Token);
        (await _fleet.Run(Token, "load", "--install")).ExitCode.ShouldBe(0);
        await Grant($"CREATE ROLE {Account} LOGIN PASSWORD '{Password}'; {Grants("public", sequences: true)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_fleet is not null) await _fleet.DisposeAsync();
        if (_database is null) return;
        await _database.Run($"DROP OWNED BY {Account}; DROP ROLE {Account}", CancellationToken.None);
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Should_say_that_it_may_not_send_before_it_starts()
    {
        await Grant(Grants("bus", sequences: false));
        Fleet.As(Account, Password);

        var refused = await Fleet.Run(Token, "load");

        refused.ExitCode.ShouldBe(2, refused.Errors);
        refused.Errors.ShouldContain("S50-C-041");
        refused.Errors.ShouldContain("USAGE of the sequence on Sage50Etl.Load");
        refused.Errors.ShouldContain($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA bus TO {Account};");
        await Grant($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA bus TO {Account}");
        await Fleet.Start("load").Said("running for", Token);
    }

    [Theory]
    [InlineData("REVOKE INSERT ON bus.\"Sage50Etl.Transform\" FROM {0}", "INSERT on Sage50Etl.Transform")]
    [InlineData("REVOKE UPDATE ON bus.\"Sage50Etl.Load\" FROM {0}", "UPDATE on Sage50Etl.Load")]
    [InlineData("REVOKE DELETE, SELECT ON bus.error FROM {0}", "SELECT, DELETE on error")]
    [InlineData("REVOKE USAGE ON SCHEMA bus FROM {0}", "USAGE of the schema on Sage50Etl.Load")]
    public async Task Should_name_the_right_and_the_queue(string revoke, string named)
    {
        await Grant(Grants("bus", sequences: true));
        await Grant(string.Format(System.Globalization.CultureInfo.InvariantCulture, revoke, Account));
        Fleet.As(Account, Password);

        var refused = await Fleet.Run(Token, "load");

        refused.ExitCode.ShouldBe(2, refused.Errors);
        refused.Errors.ShouldContain("S50-C-041");
        refused.Errors.ShouldContain(named);
    }

    [Fact]
    public async Task Should_find_what_is_installed_and_say_that_it_may_not_create_a_new_site()
    {
        await Grant(Grants("bus", sequences: true));
        var owner = Fleet.Start("load", "--install");
        (await owner.Ended(Token)).ExitCode.ShouldBe(0);

        Fleet.As(Account, Password);
        var again = await Fleet.Run(Token, "load", "--install");
        NewSite();
        var missing = await Fleet.Run(Token, "load");
        var creating = await Fleet.Run(Token, "load", "--install");

        again.ExitCode.ShouldBe(0, again.Errors);
        again.Errors.ShouldContain("Queues are there for");
        missing.ExitCode.ShouldBe(2, missing.Errors);
        missing.Errors.ShouldContain("S50-C-054");
        missing.Errors.ShouldContain("Sage50Etl.Extract.leeds, Sage50Etl.Load.leeds");
        creating.ExitCode.ShouldBe(2, creating.Errors);
        creating.Errors.ShouldContain("S50-C-041");
        creating.Errors.ShouldContain("permission denied for schema bus");
        creating.Errors.ShouldNotContain("does not answer");
    }

    /// <summary>The owner has made the queues of a new site, and the account of the endpoints has no right on them yet.</summary>
    [Fact]
    public async Task Should_not_advise_to_install_what_is_there_after_a_new_site()
    {
        await Grant(Grants("bus", sequences: true));
        NewSite();
        var installed = await Fleet.Run(Token, "load", "--install");
        installed.ExitCode.ShouldBe(0, installed.Errors);
        Fleet.As(Account, Password);

        var refused = await Fleet.Run(Token, "load");

        refused.ExitCode.ShouldBe(2, refused.Errors);
        refused.Errors.ShouldContain("S50-C-041");
        refused.Errors.ShouldContain("on Sage50Etl.Extract.leeds, Sage50Etl.Load.leeds");
        refused.Errors.ShouldNotContain("S50-C-054");
        await Grant(Grants("bus", sequences: true));
        await Fleet.Start("load").Said("running for", Token);
    }

    /// <summary>As the README says for later sites.</summary>
    [Fact]
    public async Task Should_need_nothing_for_a_new_site_where_rights_are_granted_by_default()
    {
        await Grant(Grants("bus", sequences: true));
        await Grant($"ALTER DEFAULT PRIVILEGES IN SCHEMA bus GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {Account}; "
            + $"ALTER DEFAULT PRIVILEGES IN SCHEMA bus GRANT USAGE ON SEQUENCES TO {Account}");
        NewSite();
        var installed = await Fleet.Run(Token, "load", "--install");
        installed.ExitCode.ShouldBe(0, installed.Errors);

        Fleet.As(Account, Password);

        await Fleet.Start("load").Said("running for", Token);
    }

    private void NewSite()
    {
        var file = Path.Combine(Fleet.Data, "companies", "c001.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings["sage50"]!["site"] = "leeds";
        File.WriteAllText(file, settings.ToJsonString());
    }

    private Task Grant(string sql) => Database.Run(sql, Token);

    private string Grants(string schema, bool sequences) => $"GRANT USAGE ON SCHEMA {schema} TO {Account}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {Account}"
        + (sequences ? $"; GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {Account}" : "");
}
