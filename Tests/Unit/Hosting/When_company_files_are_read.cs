using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_company_files_are_read : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("companies");

    [Fact]
    public void Should_be_none_without_a_folder() => CompanyFiles.Load(Path.Combine(_folder.FullName, "missing")).ShouldBeEmpty();

    [Fact]
    public void Should_read_every_file()
    {
        Write("acme", Text("acme", "one"));
        Write("bolt", Text("bolt", "two"));
        CompanyFiles.Load(_folder.FullName).Select(c => (c.Company, c.Ssm.Tenant)).ShouldBe([("acme", "one"), ("bolt", "two")]);
    }

    [Fact]
    public void Should_name_a_setting_that_does_not_exist()
    {
        Write("acme", Text("acme", "one", """, "shedule": {}"""));
        var wrong = Refused();
        wrong.Code.ShouldBe("S50-C-001");
        wrong.Message.ShouldContain("acme.json, line ");
        wrong.Message.ShouldContain("shedule");
    }

    [Fact]
    [Trait("Rule", "PRD-06")]
    public void Should_name_a_kind_that_is_never_written_in_batches()
    {
        Write("acme", """{ "company": "acme", "sage50": { "address": "http://127.0.0.1:9/" }, "ssm": { "tenant": "t", "adminUser": "a@example.com", "bulk": ["product", "user"] } }""");
        Refused().Message.ShouldContain("ssm.bulk names 'user', which is no kind of record that is written to SSM. Use family, rate, product");
    }

    [Fact]
    public void Should_name_the_line_of_wrong_json()
    {
        Write("acme", "{\n  \"company\": \"acme\",\n  \"sage50\" 1\n}");
        Refused().Message.ShouldContain("acme.json, line 3: ");
    }

    [Theory]
    [InlineData(""", "sage50": { "address": "http://127.0.0.1:9/", "token": "very-hidden" }""", "sage50.token")]
    [InlineData(""", "apiKey": "very-hidden" """, "apiKey")]
    public void Should_refuse_a_secret_without_repeating_it(string more, string setting)
    {
        Write("acme-uk", $$"""{ "company": "acme-uk"{{more}} }""");
        var wrong = Refused();
        wrong.Code.ShouldBe("S50-C-003");
        wrong.Message.ShouldContain($"{setting} looks like a secret");
        wrong.Message.ShouldContain("SAGE50ETL_ACME_UK_");
        wrong.Message.ShouldNotContain("very-hidden");
    }

    [Theory]
    [InlineData("", "B-")]
    [InlineData("A-", "A-")]
    public void Should_refuse_a_shared_tenant_whose_prefixes_do_not_tell_the_companies_apart(string first, string second)
    {
        Write("acme", Text("acme", "one", Prefix(first)));
        Write("bolt", Text("bolt", "one", Prefix(second)));
        var wrong = Refused();
        wrong.Message.ShouldStartWith("Company acme: mapping.extIdPrefix must be there and unique");
    }

    [Fact]
    public void Should_accept_a_shared_tenant_with_prefixes()
    {
        Write("acme", Text("acme", "one", Prefix("A-"), Owner("Main")));
        Write("bolt", Text("bolt", "one", Prefix("B-"), Owner("North", lists: false)));
        CompanyFiles.Load(_folder.FullName).Count.ShouldBe(2);
    }

    [Fact]
    public void Should_accept_the_schema_an_editor_wants()
    {
        Write("acme", Text("acme", "one").Replace("\"company\":", "\"$schema\": \"../docs/company.schema.json\", \"company\":", StringComparison.Ordinal));
        CompanyFiles.Load(_folder.FullName).ShouldHaveSingleItem().Company.ShouldBe("acme");
    }

    [Theory]
    [InlineData(""", "schedule": { "every": 15 }""", "line 4: schedule.every is no setting. Use one of everyMinutes, streams.")]
    [InlineData(""", "sheets": 1""", "line 4: sheets is no setting. Use one of company, sandbox, sage50, ssm,")]
    [InlineData(""", "guards": { "streams": { "orders": { "create": 1 } } }""", "line 4: guards.streams.orders.create is no setting. Use one of creates, updates, deletes, handful.")]
    [InlineData(""", "guards": { "deletes": { "count": "many", "percent": 1 } }""", "line 4: guards.deletes.count has a value of the wrong kind; a whole number belongs there.")]
    [InlineData(""", "conflicts": { "contact.phone": "crm" }""", "one of sageWins, ssmWins, newest, ask belongs there.")]
    [InlineData(""", "goLive": "soon" """, "line 4: goLive has a value of the wrong kind; a day such as \"2026-01-31\" belongs there.")]
    public void Should_say_where_a_file_is_wrong_and_what_could_stand_there(string more, string words)
    {
        Write("acme", Text("acme", "one", more));
        var wrong = Refused();
        wrong.Message.ShouldStartWith("Company file acme.json, line 4: ");
        wrong.Message.ShouldContain(words);
        wrong.Code.ShouldBe("S50-C-001");
    }

    [Theory]
    [InlineData("sage50", "token")]
    [InlineData("ssm", "privateKey")]
    [InlineData("ssm", "publicKey")]
    [InlineData("users", "password")]
    public void Should_refuse_a_secret_wherever_it_stands_and_not_repeat_it(string part, string key)
    {
        Write("acme", Text("acme", "one", $$""", "extra": { "{{part}}": [ { "{{key}}": "hush-hush" } ] }"""));
        var wrong = Refused();
        wrong.Code.ShouldBe("S50-C-003");
        wrong.Message.ShouldContain(key);
        wrong.Message.ShouldNotContain("hush-hush");
    }

    [Fact]
    public void Should_refuse_a_file_of_another_name()
    {
        Write("bolt", Text("acme", "one"));
        Refused().Message.ShouldContain("company 'acme' must equal the file name");
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(4, "schedule everyMinutes is 4 minutes; the least is 5, for the load it puts on Sage 50 (SCH-08).")]
    [InlineData(0, "schedule everyMinutes is 0 minutes; the least is 5, for the load it puts on Sage 50 (SCH-08).")]
    public void Should_have_a_floor_for_the_interval(int minutes, string? problem) =>
        CompanyFiles.Problems(HostScene.Settings() with { Schedule = new() { EveryMinutes = minutes } }, HostScene.Acme).ShouldBe(problem is null ? [] : [problem]);

    [Fact]
    public void Should_have_the_same_floor_for_one_stream_and_know_its_name()
    {
        var settings = HostScene.Settings() with { Schedule = new() { Streams = new Dictionary<string, int> { [Streams.Orders] = 1, ["quotes"] = 30 } } };
        var problems = CompanyFiles.Problems(settings, HostScene.Acme).ToList();
        problems.Count.ShouldBe(2);
        problems[0].ShouldStartWith("schedule orders is 1 minutes");
        problems[1].ShouldStartWith("schedule.streams names 'quotes', which is no stream");
    }

    [Theory]
    [InlineData(15, 15, 0)]
    [InlineData(14, 60, 1)]
    [InlineData(60, 14, 1)]
    [InlineData(5, 5, 1)]
    public void Should_warn_of_short_intervals(int every, int orders, int warnings) =>
        CompanyFiles.Warnings(HostScene.Settings() with { Schedule = new() { EveryMinutes = every, Streams = new Dictionary<string, int> { [Streams.Orders] = orders } } })
            .Count().ShouldBe(warnings);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name + ".json"), text);

    private ConfigurationException Refused() => Should.Throw<ConfigurationException>(() => CompanyFiles.Load(_folder.FullName));

    private static string Prefix(string prefix) => $$""", "mapping": { "extIdPrefix": "{{prefix}}" }""";

    private static string Owner(string branch, bool lists = true) =>
        $$""", "ownership": { "branch": "{{branch}}" }, "ownsSharedLists": {{(lists ? "true" : "false")}}""";

    private static string Text(string company, string tenant, string more = "", string ssm = "") => $$"""
        {
          "company": "{{company}}",
          "sage50": { "address": "http://127.0.0.1:9/" },
          "ssm": { "tenant": "{{tenant}}", "adminUser": "admin@example.com"{{ssm}} }{{more}}
        }
        """;
}
