using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Docs;

/// <summary>Holds docs/security.md to the tests that show each defence.</summary>
public sealed partial class When_threats_are_listed
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.Doc("security.md"));
    private static readonly List<(string Threat, string Done, List<string> Tests)> Rows =
        [.. Lines.Select(l => Row().Match(l)).Where(m => m.Success && m.Groups[1].Value != "threat").Select(m => (m.Groups[1].Value, m.Groups[2].Value, Quote().Matches(m.Groups[3].Value).Select(q => q.Groups[1].Value).ToList()))];

    [Fact]
    public void Should_have_three_cells_in_every_row() => Lines.Count(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| threat |", StringComparison.Ordinal)).ShouldBe(Rows.Count);

    [Fact]
    public void Should_say_for_each_what_is_done_and_by_which_test_it_is_held()
    {
        Rows.Count.ShouldBeGreaterThan(15);
        Rows.Select(r => r.Threat).ShouldBeUnique();
        foreach (var (threat, done, tests) in Rows)
        {
            done.Length.ShouldBeGreaterThan(30, threat);
            tests.ShouldNotBeEmpty(threat);
        }
    }

    [Fact]
    public void Should_name_tests_that_exist()
    {
        foreach (var name in Rows.SelectMany(r => r.Tests))
        {
            File.Exists(Repository.Test(name)).ShouldBeTrue($"{name} is not under Tests.");
            var source = File.ReadAllText(Repository.Test(name));
            source.ShouldContain($" class {name.Split('/')[^1]}", customMessage: name);
            (source.Contains("[Fact", StringComparison.Ordinal) || source.Contains("[Theory", StringComparison.Ordinal)).ShouldBeTrue($"{name} has no test.");
        }
    }

    [GeneratedRegex(@"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|\z")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();
}
