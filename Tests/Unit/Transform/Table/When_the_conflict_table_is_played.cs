using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform.Table;

[Trait("Rule", "CON-09")]
[Trait("Rule", "ACC-08")]
[Trait("Rule", "ACC-09")]
[Trait("Rule", "ACC-22")]
[Trait("Rule", "D1")]
public sealed class When_the_conflict_table_is_played
{
    public static TheoryData<string> Policies() => [.. ConflictCase.Policies];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Should_come_out_as_written(string policy)
    {
        var (table, cases) = (new ConflictTable(), ConflictCase.Of(policy));
        using var scene = new TableScene(policy);
        await scene.Play(cases);
        cases.Where(c => scene.Outcome(c) != table.Expected(c)).Select(c => $"{c}: {scene.Outcome(c)}, the table says {table.Expected(c)}").ShouldBeEmpty();
    }

    [Fact]
    public void Should_list_every_case_once_and_no_other()
    {
        var table = new ConflictTable();
        var cases = ConflictCase.Policies.SelectMany(ConflictCase.Of).ToList();
        cases.Count.ShouldBe(4 * 4 * 3 * 7);
        foreach (var one in cases) table.Expected(one);
        table.Unused.ShouldBeEmpty();
    }
}
