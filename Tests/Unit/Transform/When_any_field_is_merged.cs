using CsCheck;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

public sealed class When_any_field_is_merged
{
    private static readonly Gen<FieldValue> Values = Pick(
        FieldValue.Absent, FieldValue.Null, FieldValue.Of("a"), FieldValue.Of("A"), FieldValue.Of("b"), FieldValue.Of(1.0m), FieldValue.Of(1.00m), FieldValue.Of(true));
    private static readonly Gen<FieldPolicy> Policies = Gen.Select(Gen.Enum<Flow>(), Gen.Enum<Flow>(), Gen.Enum<ConflictPolicy>(), (s, m, c) => new FieldPolicy("f", s, m, c));
    private static readonly Gen<Side?> Newer = Pick<Side?>(null, Side.Sage50, Side.Ssm);
    private static readonly Gen<bool> Lossy = Gen.Bool;
    private static readonly Gen<(FieldPolicy Policy, FieldInput Field, Side? Newer)> Cases = Gen.Select(
        Policies, Gen.Select(Values, Values, Values, Values, Lossy), Newer,
        (policy, v, newer) => (policy, new FieldInput(v.Item1, v.Item2, v.Item3, v.Item4, Form(v.Item3, v.Item5), Form(v.Item4, v.Item5)), newer));

    [Fact]
    public void Should_never_write_where_the_field_does_not_flow() => Cases.Sample(c => Decide(c).Action switch
    {
        FieldAction.WriteSsm => c.Policy.ToSsm == Flow.Always || (c.Policy.ToSsm == Flow.WhenEmpty
            && (!c.Field.Ssm.HasValue || (c.Field.HasBase && c.Field.SsmMoved && c.Field.Sage.HasValue))),
        FieldAction.WriteSage => c.Policy.ToSage == Flow.Always,
        _ => true,
    });

    [Fact]
    public void Should_never_write_what_is_equal() => Cases.Sample(c => !c.Field.Agree || !Writes(Decide(c)));

    [Fact]
    public void Should_never_write_from_or_to_a_side_without_the_field() =>
        Cases.Sample(c => !(c.Field.Sage.IsAbsent || c.Field.Ssm.IsAbsent) || Decide(c) == new FieldDecision(FieldAction.Keep));

    [Fact]
    public void Should_never_let_a_blank_overwrite_a_value_at_the_first_match() => Cases.Sample(c =>
    {
        var decision = Decide(c with { Field = c.Field with { BaseSage = FieldValue.Absent } });
        return decision.Action switch
        {
            FieldAction.WriteSsm => c.Field.Sage.HasValue,
            FieldAction.WriteSage => c.Field.Ssm.HasValue,
            _ => true,
        };
    });

    [Fact]
    public void Should_never_give_up_a_value_of_a_moved_side_in_silence() => Cases.Sample(c =>
    {
        var decision = Decide(c);
        if (!c.Field.HasBase) return true;
        var overwritten = decision.Action switch { FieldAction.WriteSsm => c.Field.SsmMoved ? Side.Ssm : (Side?)null, FieldAction.WriteSage => c.Field.SageMoved ? Side.Sage50 : null, _ => null };
        return overwritten is null || decision.Loser == overwritten;
    });

    [Fact]
    public void Should_be_quiet_where_nothing_moved() => Cases.Sample(c =>
        !c.Field.HasBase || c.Field.SageMoved || c.Field.SsmMoved || Decide(c) == new FieldDecision(FieldAction.Keep));

    [Fact]
    public void Should_give_the_same_answer_twice() => Cases.Sample(c => Decide(c) == Decide(c));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static FieldDecision Decide((FieldPolicy Policy, FieldInput Field, Side? Newer) c) => FieldMerge.Decide(c.Policy, c.Field, c.Newer);

    private static bool Writes(FieldDecision decision) => decision.Action is FieldAction.WriteSsm or FieldAction.WriteSage;

    private static FieldValue Form(FieldValue value, bool lossy) => lossy && value.Text is { } text ? FieldValue.Of(text.ToUpperInvariant()) : value;
}
