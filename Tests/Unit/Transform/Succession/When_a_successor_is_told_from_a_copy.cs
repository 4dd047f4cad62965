using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Transform.Succession;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform.Succession;

[Trait("Rule", "D16")]
public sealed class When_a_successor_is_told_from_a_copy
{
    public static TheoryData<string, string?, bool, bool, bool, SuccessorDecision> Cases() => new()
    {
        { OrderState.OrderReceived, OrderState.QuotationWon, false, true, true, SuccessorDecision.TakesOver },
        { OrderState.OrderDespatched, OrderState.QuotationWon, false, true, false, SuccessorDecision.TakesOver },
        { OrderState.OrderReceived, OrderState.QuotationOpen, true, true, false, SuccessorDecision.TakesOver },
        { OrderState.OrderReceived, OrderState.QuotationOpen, false, true, true, SuccessorDecision.Wait },
        { OrderState.OrderReceived, OrderState.QuotationOpen, false, true, false, SuccessorDecision.NewDocument },
        { OrderState.QuotationOpen, OrderState.QuotationWon, false, true, true, SuccessorDecision.NewDocument },
        { OrderState.OrderReceived, OrderState.OrderReceived, false, true, true, SuccessorDecision.NewDocument },
        { OrderState.OrderReceived, OrderState.OrderReceived, true, true, true, SuccessorDecision.NewDocument },
        { OrderState.OrderReceived, OrderState.QuotationWon, false, false, true, SuccessorDecision.NewDocument },
        { OrderState.OrderReceived, null, false, true, true, SuccessorDecision.NewDocument },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Should_go_by_both_states(string order, string? linked, bool gone, bool bornInSsm, bool newInRun, SuccessorDecision expected) =>
        SuccessorRule.Decide(Document(order), linked is null ? null : Document(linked), gone, bornInSsm, newInRun).ShouldBe(expected);

    [Fact]
    public void Should_not_take_over_from_another_account() =>
        SuccessorRule.Decide(Document(OrderState.OrderReceived, "B"), Document(OrderState.QuotationWon), false, true, false).ShouldBe(SuccessorDecision.NewDocument);

    [Fact]
    public void Should_pair_lines_by_what_agrees_best()
    {
        var pairs = SuccessorLines.Match(
            [Line("a", 1, "BOLT", 3), Line("b", 2, "BOLT", 5), Line("c", 3, "NUT", 1), Line("d", 4, "OLD", 1)],
            [Line("z", 1, "BOLT", 5), Line("y", 2, "BOLT", 3), Line("x", 3, "NUT", 7), Line("w", 4, "NEW", 1)]);
        pairs.OrderBy(p => p.Key).Select(p => p.Key + p.Value).ShouldBe(["ay", "bz", "cx"]);
    }

    private static Image Document(string status, string account = "A") => Staged.Image(("status", status), ("account", account));

    private static (string, Image) Line(string key, int position, string product, int quantity) =>
        (key, Staged.Image(("position", (decimal)position), ("product", product), ("quantity", (decimal)quantity)));
}
