using CsCheck;
using Sage50Etl.Canonical.People;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "D15")]
public sealed class When_a_person_has_a_name
{
    [Theory]
    [InlineData("Aoife Brennan", "Aoife", "Brennan")]
    [InlineData("  María   de la\tCruz ", "María", "de la Cruz")]
    [InlineData("Björk", "-", "Björk")]
    [InlineData("Smith - Jones", "Smith", "- Jones")]
    [InlineData(" ", null, null)]
    [InlineData(null, null, null)]
    public void Should_split_at_the_first_space(string? name, string? first, string? last) => PersonName.Split(name, "-").ShouldBe((first, last));

    [Theory]
    [InlineData("-", "Björk", "Björk")]
    [InlineData("Björk", "-", "Björk")]
    [InlineData("Smith", "- Jones", "Smith - Jones")]
    [InlineData(" Ann ", " van  Dam", "Ann van Dam")]
    [InlineData("-", " ", null)]
    [InlineData(null, null, null)]
    public void Should_join_without_the_filler(string? first, string? last, string? name) => PersonName.Join(first, last, "-").ShouldBe(name);

    [Fact]
    public void Should_join_what_it_split() => Gen.String["aé -\t"].Sample(name =>
    {
        var clean = PersonName.Normalise(name);
        if (clean is not null && (clean == "-" || clean.StartsWith("- ", StringComparison.Ordinal) || clean.EndsWith(" -", StringComparison.Ordinal))) return;
        var (first, last) = PersonName.Split(name, "-");
        PersonName.Join(first, last, "-").ShouldBe(clean);
    });
}
