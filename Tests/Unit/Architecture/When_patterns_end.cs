using System.Text.RegularExpressions;
using Sage50Etl.Tests.Unit.Docs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Architecture;

/// <summary>A dollar sign at the end of a pattern also accepts a line feed: a name "acme\n" passed for a name. \z means the end.</summary>
public sealed partial class When_patterns_end
{
    [Fact]
    public void Should_end_with_the_end_of_the_text() =>
        Repository.Sources().Concat(Repository.Tests()).SelectMany(f => Loose(File.ReadAllText(f)).Select(p => $"{Repository.Name(f)}: {p}"))
            .ShouldBeEmpty("Write \\z for the end of the text, or say RegexOptions.Multiline where lines are meant.");

    [Theory]
    [InlineData(@"[GeneratedRegex(""^a$"")]", 1)]
    [InlineData(@"[GeneratedRegex(@""^(a$|b)x"")]", 1)]
    [InlineData(@"new Regex(""^a\\z"")", 0)]
    [InlineData(@"Regex.IsMatch(text, @""^a$"", RegexOptions.IgnoreCase)", 1)]
    [InlineData(@"Regex.IsMatch(text, $@""\b{Regex.Escape(f)}\b"")", 0)]
    [InlineData(@"[GeneratedRegex(@""^a$"", RegexOptions.Multiline)]", 0)]
    [InlineData(@"[GeneratedRegex(@""\$[$]\z"")]", 0)]
    public void Should_tell_one_from_the_other(string source, int found) => Loose(source).Count().ShouldBe(found);

    private static IEnumerable<string> Loose(string source) => Use().Matches(source)
        .Where(m => !m.Groups["options"].Value.Contains("Multiline", StringComparison.Ordinal))
        .Select(m => m.Groups["pattern"].Value)
        .Where(p => Dollar().IsMatch(Class().Replace(p, "")));

    // A call or attribute of a pattern, its literal, and what follows it on the line.
    [GeneratedRegex(@"(?:GeneratedRegex|new Regex|Regex\.\w+)\((?:[^""()]*,\s*)?[$@]*""(?<pattern>(?:[^""]|"""")*)""(?<options>[^\n]*)")]
    private static partial Regex Use();

    [GeneratedRegex(@"\\.|\[(?:\\.|[^\]])*\]")]
    private static partial Regex Class();

    [GeneratedRegex(@"\$")]
    private static partial Regex Dollar();
}
