using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Docs;

public sealed partial class ErrorCodesAreListed
{
    private static readonly string Page = File.ReadAllText(Repository.Doc("error-codes.md"));
    private static readonly HashSet<string> InSources = [.. Repository.Sources().SelectMany(f => Codes(File.ReadAllText(f)))];

    [Fact]
    public void Every_code_of_the_sources_stands_on_the_page() =>
        InSources.Except(Codes(Page)).Order().ShouldBeEmpty("Add these codes to docs/error-codes.md, with what to do.");

    [Fact]
    public void The_page_lists_no_code_that_does_not_exist() =>
        Codes(Page).Except(InSources).Order().ShouldBeEmpty("Take these codes off docs/error-codes.md, or correct them.");

    [Fact]
    public void Every_code_has_a_row_of_its_own_with_meaning_and_advice()
    {
        var rows = Row().Matches(Page).Select(m => m.Groups[1].Value).ToList();
        rows.ShouldBeUnique();
        rows.Order().ShouldBe(Codes(Page).Order());
    }

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\b(S50-[A-Z]-\d{3}|SSM-\d{3})\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (S50-[A-Z]-\d{3}|SSM-\d{3}) \| [^|]{10,} \| [^|]{10,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
