using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

[Trait("Rule", "I6")]
public sealed class A_change_taken_back_before_it_was_sent_is_not_sent : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(ChangeState.Queued, ChangeState.Superseded)]
    [InlineData(ChangeState.Waiting, ChangeState.Superseded)]
    [InlineData(ChangeState.InDoubt, ChangeState.InDoubt)]
    public async Task When_the_source_is_back_at_what_was_agreed(string state, string expected)
    {
        (string, object?)[] both = [("reference", "A/1"), ("name", "Ann"), ("phone", "1")];
        await _scene.Sage(Kind.Contact, "A/1", both);
        await _scene.Ssm(Kind.Contact, "7", both);
        await _scene.Linked(Kind.Contact, "A/1", "7");
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "2"));
        await _scene.Plan(Kind.Contact);
        await _scene.SetChanges(state);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "1"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).State.ShouldBe(expected);
    }
}
