using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Somebody says that a record of SSM is a customer of Sage, and then says it of another one: the last word counts (D21). The plan carried
/// it out from the side of Sage, which closed the question it had answered; from the side of SSM only the former word was left, and the
/// same plan took the customer away again and gave it to the record that was meant no more.
/// </summary>
[Trait("Rule", "D21")]
public sealed class The_last_word_about_a_partner_counts_through_the_whole_plan : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("8", false)]
    [InlineData("9", false)]
    [InlineData("8", true)]
    [InlineData("9", true)]
    public async Task Should_be_linked_with_the_one_that_was_named_last(string last, bool hasPartner)
    {
        await _scene.Sage(Kind.Account, "MUR001", ("companyCode", "MUR001"), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
        if (hasPartner)
        {
            await Ssm("5");
            await _scene.Linked(Kind.Account, "MUR001", "5");
        }
        await Ssm("8");
        await Ssm("9");
        await _scene.Plan(Kind.Account);
        foreach (var key in new[] { last == "8" ? "9" : "8", last })
        {
            var parked = (await _scene.Rows<ConflictRow>()).Single(c => c.SsmKey == key && c.SageKey is null && c.State == ConflictState.Open);
            (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(parked.Id, new(ConflictChoice.Link, "MUR001", "ann"), false, PlanScene.Cancel)).ShouldAllBe(a => a.Taken);
            _scene.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await _scene.Plan(Kind.Account);

        (await _scene.Rows<LinkRow>()).Single(l => l.SageKey == "MUR001").SsmKey.ShouldBe(last, string.Join("; ", (await _scene.Rows<AuditRow>()).Select(a => $"{a.Record} {a.What} {a.Reason}")));
    }

    private Task Ssm(string id) => _scene.Ssm(Kind.Account, id, ("companyCode", null), ("name", "Murphy Ltd"), ("postcode", "T12"), ("status", "Client"));
}
