using Sage50Etl.Canonical.Images;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_one_field_is_merged
{
    private static readonly FieldValue Old = FieldValue.Of("old");
    private static readonly FieldValue One = FieldValue.Of("one");
    private static readonly FieldValue Other = FieldValue.Of("other");

    [Fact]
    public void Should_decide_as_the_table_says()
    {
        var table = MergeTable.Read("FieldMerge.csv");
        var cases = 0;
        foreach (var (sage, ssm, same) in Moves())
            foreach (var (toSsm, toSage, policy, newer) in MergeTable.Rules())
            {
                var one = new MergeCase(sage, ssm, same, toSsm, toSage, policy, newer);
                var input = Input(sage, ssm, same);
                FieldMerge.Decide(new FieldPolicy("f", toSsm, toSage, policy), input, newer).ShouldBe(table.Expected(one), one.ToString());
                cases++;
            }
        cases.ShouldBe(14 * 9 * 6);
        table.Unused.ShouldBeEmpty("a line that no case fits says nothing");
    }

    [Fact]
    public void Should_decide_a_first_match_as_its_table_says()
    {
        var table = MergeTable.Read("FirstMerge.csv");
        foreach (var sage in new[] { "absent", "blank", "value" })
            foreach (var ssm in new[] { "absent", "blank", "value" })
                foreach (var same in new[] { true, false }.Where(s => s ? sage == ssm && sage != "absent" : sage != ssm || sage is "absent" or "value"))
                    foreach (var (toSsm, toSage, policy, newer) in MergeTable.Rules())
                    {
                        var one = new MergeCase(sage, ssm, same, toSsm, toSage, policy, newer);
                        var (s, m) = (Held(sage, One), Held(ssm, same ? One : Other));
                        FieldMerge.Decide(new FieldPolicy("f", toSsm, toSage, policy), new(default, default, s, m, s, m), newer).ShouldBe(table.Expected(one), one.ToString());
                    }
        table.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void Should_not_call_a_lossy_form_of_the_same_value_a_difference()
    {
        var (rich, poor) = (FieldValue.Of("Widget, blue"), FieldValue.Of("WIDGET"));
        var moved = new FieldInput(Old, Old, rich, poor, SageAsSsm: poor, SsmAsSage: poor);
        FieldMerge.Decide(new("f", Flow.Always, Flow.Always), moved).Action.ShouldBe(FieldAction.Adopt, "D2");
    }

    [Theory]
    [Trait("Rule", "D8")]
    [InlineData(null, "Q12", FieldAction.WriteSsm)]
    [InlineData("Q12", "O12", FieldAction.Adopt)]
    public void Should_write_once_what_flows_only_where_nothing_stands(string? ssm, string sage, FieldAction action)
    {
        var (s, m) = (FieldValue.Of(sage), FieldValue.Of(ssm));
        FieldMerge.Decide(new("f", Flow.WhenEmpty, Flow.Never), new(Old, m, s, m, s, m)).ShouldBe(new FieldDecision(action));
        FieldMerge.Decide(new("f", Flow.WhenEmpty, Flow.Never), new(default, default, s, m, s, m)).ShouldBe(new FieldDecision(action));
    }

    // All pairs of moves that one base allows, with what both sides hold being the same or not.
    private static IEnumerable<(string Sage, string Ssm, bool Same)> Moves() =>
    [
        ("none", "none", true),
        ("create", "none", false), ("none", "create", false), ("create", "create", true), ("create", "create", false),
        ("update", "none", false), ("none", "update", false), ("update", "update", true), ("update", "update", false),
        ("delete", "none", false), ("none", "delete", false), ("delete", "delete", true), ("update", "delete", false), ("delete", "update", false),
    ];

    private static FieldInput Input(string sage, string ssm, bool same)
    {
        var before = sage == "create" || ssm == "create" ? FieldValue.Null : Old;
        var (s, m) = (Now(sage, before, One), Now(ssm, before, same ? One : Other));
        return new(before, before, s, m, s, m);
    }

    private static FieldValue Now(string move, FieldValue before, FieldValue value) => move switch
    {
        "none" => before,
        "delete" => FieldValue.Null,
        _ => value,
    };

    private static FieldValue Held(string what, FieldValue value) => what switch
    {
        "absent" => FieldValue.Absent,
        "blank" => FieldValue.Null,
        _ => value,
    };
}
