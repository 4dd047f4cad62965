using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A rep's customer was refused for want of a country, so the rep entered it once more with one. The second was parked because it "reads the same as SSM 8, which goes to
/// Sage 50", which it does not: neither came to Sage, the orders waited, and the reason shown led to the wrong record (D21).
/// </summary>
[Trait("Rule", "D21")]
public sealed class A_customer_entered_again_after_a_refusal_is_not_kept_out_by_the_refused_one
{
    [Fact]
    public async Task Should_go_or_be_told_that_the_other_one_was_refused()
    {
        using var scene = new PlanScene();
        scene.Fault = new LimitFault("S50-T-011", "country", "required", "The customer has no country, which Sage 50 requires. Choose it in SSM.");
        await scene.Ssm(Kind.Account, "8", ("name", "New Ltd"), ("postcode", "N1"), ("status", "Client"));
        await scene.Plan(Kind.Account);
        (await scene.OnlyChange()).State.ShouldBe(ChangeState.Refused);
        scene.Fault = null;
        // The refused one is planned again only when it is edited.
        await scene.Ssm(Kind.Account, "9", ("name", "New Ltd"), ("postcode", "N1"), ("status", "Client"), ("country", "IE"));

        await scene.Plan(Kind.Account);

        var goes = (await scene.Changes()).Exists(c => c is { Action: "create", Target: Side.Sage50, State: ChangeState.Planned });
        var reason = (await scene.LinkOf(Kind.Account, "ssm#9")).Reason ?? "";
        (goes || reason.Contains("refused", StringComparison.Ordinal)).ShouldBeTrue($"nothing goes to Sage, and the reason is: {reason}");
    }
}
