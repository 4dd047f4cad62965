using Sage50Etl.Canonical;
using Sage50Etl.Hosting.Settings;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Patterns that ended in a dollar sign let one line feed through, into queue names, file names and conditions.</summary>
public sealed class A_line_feed_behind_a_name_is_no_part_of_it
{
    [Theory]
    [InlineData("north", true)]
    [InlineData("north\n", false)]
    [InlineData("north\r\n", false)]
    [InlineData("\nnorth", false)]
    public void Should_not_be_taken_for_one(string name, bool isOne) => CompanyFiles.IsName(name).ShouldBe(isOne);
}
