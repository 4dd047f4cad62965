using CsCheck;
using Sage50Etl.Transform.Matching;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

[Trait("Rule", "ACC-12")]
public sealed class When_an_account_reference_is_chosen
{
    private static readonly HashSet<string> None = [];

    [Theory]
    [InlineData("Murphy Ltd", "MUR001")]
    [InlineData("Ó Murchú", "OMU001")]
    [InlineData("3M (Ireland)", "3MI001")]
    [InlineData("A & B", "ABX001")]
    [InlineData("ß", "XXX001")]
    [InlineData("漢字", "XXX001")]
    [InlineData("", "XXX001")]
    [InlineData(null, "XXX001")]
    public void Should_begin_with_letters_of_the_name(string? name, string expected) => AccountReference.Next(AccountReference.Stem(name), None).ShouldBe(expected);

    [Fact]
    public void Should_count_on_past_what_is_taken()
    {
        AccountReference.Next("MUR", new HashSet<string> { "MUR001", "MUR003" }).ShouldBe("MUR002");
        AccountReference.Next("MUR", Enumerable.Range(1, 999).Select(i => $"MUR{i:000}").ToHashSet()).ShouldBe("MUR1000");
    }

    [Fact]
    public void Should_say_so_when_every_number_is_taken()
    {
        var taken = Enumerable.Range(1, 999).Select(i => $"ABCDE{i:000}").ToHashSet();
        Should.Throw<InvalidOperationException>(() => AccountReference.Next("ABCDE", taken)).Message.ShouldContain("ABCDE");
    }

    [Fact]
    public void Should_always_be_a_reference_Sage_takes() => Gen.String.Sample(name =>
    {
        var reference = AccountReference.Next(AccountReference.Stem(name), None);
        return reference.Length is > 0 and <= AccountReference.MaxLength && reference.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9');
    });
}
