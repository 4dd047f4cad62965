using Sage50Etl.Operations.Export;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Where a country's lists are parted by semicolons, a spreadsheet cuts a line at them, whatever the file was written with: the formula then stands
/// at the start of a cell of its own.
/// </summary>
public sealed class A_formula_behind_a_separator_does_not_run
{
    [Theory]
    [InlineData("Murphy;=1+1", "Murphy;'=1+1")]
    [InlineData("Murphy; =1+1", "Murphy;' =1+1")]
    [InlineData("Murphy;\"=1+1\"", "Murphy;'\"=1+1\"")]
    [InlineData("Murphy,@SUM(A1)", "Murphy,'@SUM(A1)")]
    [InlineData("Murphy|+cmd", "Murphy|'+cmd")]
    [InlineData("Murphy\t-2+3", "Murphy\t'-2+3")]
    [InlineData("Murphy\r\n=HYPERLINK(\"x\")", "Murphy\r'\n'=HYPERLINK(\"x\")")]
    [InlineData("Murphy;\uFF1D1", "Murphy;'\uFF1D1")]
    [InlineData("Murphy;;=1", "Murphy;;'=1")]
    [InlineData("=1;=2", "'=1;'=2")]
    [InlineData("Murphy;'=1", "Murphy;''=1")]
    [InlineData("Murphy;'x", "Murphy;''x")]
    public void Should_get_an_apostrophe_there_too(string text, string safe)
    {
        FormulaGuard.Protect(text).ShouldBe(safe);
        FormulaGuard.Restore(safe).ShouldBe(text);
    }

    [Theory]
    [InlineData("Murphy; Sons, Bray")]
    [InlineData("a=b;c")]
    [InlineData("O'Neill;O'Brien")]
    [InlineData("1;2;3;")]
    public void Should_leave_other_text_as_it_is(string text) => (FormulaGuard.Protect(text), FormulaGuard.Restore(text)).ShouldBe((text, text));
}
