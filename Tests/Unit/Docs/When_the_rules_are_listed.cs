using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Docs;

/// <summary>Holds docs/rules.md to the tests that show the rules and to the settings that change them.</summary>
public sealed partial class When_the_rules_are_listed
{
    private const string NoTest = "not built: see the reason";

    /// <summary>The rules of the scope, the decisions and the promises.</summary>
    private static readonly string[] Ids =
    [
        "ACC-01", "ACC-02", "ACC-03", "ACC-04", "ACC-05", "ACC-06", "ACC-07", "ACC-08", "ACC-09", "ACC-10", "ACC-11", "ACC-12", "ACC-13",
        "ACC-14", "ACC-20", "ACC-21", "ACC-22", "ACC-23", "ACC-30", "ACC-31", "ACC-32", "ACC-33", "ACC-34", "ACC-35", "ACC-36", "ACC-40",
        "ACC-41", "ACC-42", "ACC-43", "ACC-44",
        "CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "CON-08", "CON-09", "CON-10", "CON-11", "CON-12", "CON-13",
        "ORD-01", "ORD-02", "ORD-03", "ORD-04", "ORD-05", "ORD-06", "ORD-07", "ORD-08", "ORD-10", "ORD-11", "ORD-12", "ORD-13", "ORD-14",
        "ORD-15", "ORD-16", "ORD-17",
        "INV-01", "INV-02", "INV-03", "INV-04", "INV-05", "INV-06", "INV-07", "INV-08", "INV-09",
        "USR-01", "USR-02", "USR-03", "USR-04", "USR-05", "USR-06", "USR-07", "USR-08", "USR-09", "USR-10", "USR-11", "USR-12", "USR-13",
        "USR-14",
        "PRD-01", "PRD-02", "PRD-03", "PRD-04", "PRD-05", "PRD-06",
        "SCH-01", "SCH-02", "SCH-03", "SCH-04", "SCH-05", "SCH-06", "SCH-07", "SCH-08", "SCH-09",
        "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20",
        "D21", "D22", "D23", "D24", "D25", "D26", "D27", "D28", "D29",
        "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8",
    ];

    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.Doc("company.schema.json")))!;
    private static readonly string[] Lines = File.ReadAllLines(Repository.Doc("rules.md"));
    private static readonly List<ListedRule> Rows = [.. Lines.Select(l => Row().Match(l)).Where(m => m.Success).Select(m =>
        new ListedRule(m.Groups["id"].Value, m.Groups["what"].Value, Quoted(m.Groups["setting"].Value), m.Groups["tests"].Value))];

    public static TheoryData<string> Listed() => [.. Ids];

    [Fact]
    public void Should_have_one_row_for_each_of_them_and_no_other()
    {
        Ids.ShouldBeUnique();
        Rows.Select(r => r.Id).Order().ShouldBe(Ids.Order());
        Lines.Count(l => l.StartsWith('|') && !l.StartsWith("| Id |", StringComparison.Ordinal) && !l.StartsWith("|---", StringComparison.Ordinal))
            .ShouldBe(Rows.Count, "A row is not written as the others are.");
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Should_name_tests_that_carry_the_id(string id)
    {
        var row = Rows.Single(r => r.Id == id);
        if (row.Tests == NoTest) return;
        var names = Quoted(row.Tests);
        names.ShouldNotBeEmpty($"{id} names no test and does not say '{NoTest}'.");
        foreach (var name in names)
        {
            File.Exists(Repository.Test(name)).ShouldBeTrue($"{id} names {name}, which is not under Tests.");
            Traits(File.ReadAllText(Repository.Test(name))).ShouldContain(id, $"{name} has no [Trait(\"Rule\", \"{id}\")].");
        }
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Should_say_what_is_built_or_why_not(string id)
    {
        var row = Rows.Single(r => r.Id == id);
        var parts = row.What.Split("Not built: ");
        parts.Length.ShouldBeLessThanOrEqualTo(2, id);
        if (row.Tests == NoTest) parts.Length.ShouldBe(2, $"{id} has neither a test nor a reason.");
        else parts[0].Length.ShouldBeGreaterThan(20, id);
        if (parts.Length == 2) parts[1].Length.ShouldBeGreaterThan(40, $"{id}: a reason is missing.");
        if (parts[0].Length == 0) row.Tests.ShouldBe(NoTest, $"{id} is not built, and a test names it.");
    }

    [Fact]
    public void Should_name_settings_that_exist() =>
        Rows.SelectMany(r => r.Settings.Select(s => (r.Id, Setting: s))).Where(s => !Exists(s.Setting)).ShouldBeEmpty();

    [Fact]
    public void Should_know_every_id_that_a_test_carries() =>
        Repository.Tests().SelectMany(f => Traits(File.ReadAllText(f)).Where(t => IdForm().IsMatch(t) && !Ids.Contains(t)).Select(t => $"{Path.GetFileName(f)}: {t}"))
            .ShouldBeEmpty();

    private static bool Exists(string setting) =>
        setting.Split('.').Aggregate((JsonNode?)Schema, (node, key) => node?["properties"]?[key]) is not null;

    private static IReadOnlyList<string> Quoted(string cell) => [.. Quote().Matches(cell).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Traits(string source) => Trait().Matches(source).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"^\| (?<id>[A-Z]{3}-\d+|[DI]\d+) \| (?<what>[^|]+) \| (?<setting>[^|]+) \| (?<tests>[^|]+) \|\z")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\bTrait\(""Rule"", ""([^""]+)""\)")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^([A-Z]{3}-\d+|[DI]\d+)\z")]
    private static partial Regex IdForm();

    private sealed record ListedRule(string Id, string What, IReadOnlyList<string> Settings, string Tests);
}
