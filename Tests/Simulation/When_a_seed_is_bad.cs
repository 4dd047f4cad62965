using Sage50Etl.Tests.Simulation.Runs;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Simulation;

public sealed class When_a_seed_is_bad
{
    [Theory]
    [InlineData("'x7' is no seed", "x7")]
    [InlineData("'-7' is no option", "-7")]
    [InlineData("No seed was named", "--calm")]
    [InlineData("'none.json' is no story", "none.json")]
    [InlineData("Something has to follow '--keep'", "7", "--keep")]
    public void Should_get_one_clear_line(string says, params string[] words)
    {
        var wrong = Should.Throw<FormatException>(() => Orders.Of(words));

        wrong.Message.ShouldStartWith(says);
        wrong.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Should_take_a_range_of_good_ones() => Orders.Of(["3", "7..9"]).Seeds.ShouldBe([3UL, 7UL, 8UL, 9UL]);
}
