using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// SSM was away for an hour. A customer that had been missing from Sage for one reading was there again long before, and was deleted in SSM all the same; a customer that
/// a rep had deleted in SSM meanwhile was made in Sage. Only updates that were taken back were looked at again.
/// </summary>
[Trait("Rule", "I6")]
public sealed class A_create_or_delete_taken_back_before_it_was_sent_is_not_sent : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Account, ChangeState.Queued)]
    [InlineData(Kind.Account, ChangeState.Planned)]
    [InlineData(Kind.Account, ChangeState.Waiting)]
    [InlineData(Kind.Contact, ChangeState.Queued)]
    [InlineData(Kind.Product, ChangeState.Queued)]
    public async Task When_what_was_gone_from_Sage_is_there_again(string kind, string state)
    {
        await _scene.Sage(kind, "A", ("name", "Murphy"));
        await _scene.Ssm(kind, "7", ("name", "Murphy"));
        await _scene.Linked(kind, "A", "7");
        await _scene.Gone(Side.Sage50, kind, "A");
        await _scene.Plan(kind);
        (await _scene.OnlyChange()).Action.ShouldBe("delete");
        await _scene.SetChanges(state);

        await _scene.Edit(Side.Sage50, kind, "A", ("name", "Murphy"));
        await _scene.Plan(kind);

        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Superseded);
        (await _scene.LinkOf(kind, "A")).State.ShouldBe(LinkState.Linked);
    }

    [Theory]
    [InlineData(Kind.Account, ChangeState.Queued, false)]
    [InlineData(Kind.Account, ChangeState.Waiting, false)]
    [InlineData(Kind.Account, ChangeState.Queued, true)]
    [InlineData(Kind.Contact, ChangeState.Queued, false)]
    [InlineData(Kind.Contact, ChangeState.Waiting, true)]
    public async Task When_what_was_made_in_SSM_is_deleted_there_or_given_to_another_company(string kind, string state, bool filtered)
    {
        await _scene.Link(Kind.Account, "C", "70");
        await Made(kind);
        await _scene.Plan(kind);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Action.ShouldBe("create"), c => c.Target.ShouldBe(Side.Sage50));
        await _scene.SetChanges(state);

        if (filtered) await _scene.Filter(Side.Ssm, kind, "7", "of another company");
        else await _scene.Gone(Side.Ssm, kind, "7");
        await _scene.Plan(kind);

        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Superseded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task But_it_is_made_when_it_comes_back(bool filtered)
    {
        await Made(Kind.Account);
        await _scene.Plan(Kind.Account);
        await _scene.SetChanges(ChangeState.Queued);
        if (filtered) await _scene.Filter(Side.Ssm, Kind.Account, "7", "of another company");
        else await _scene.Gone(Side.Ssm, Kind.Account, "7");
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);

        await Made(Kind.Account);
        await _scene.Plan(Kind.Account);

        (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).ShouldHaveSingleItem().Action.ShouldBe("create");
    }

    [Theory]
    [InlineData(Kind.Contact, ChangeState.Queued)]
    [InlineData(Kind.Product, ChangeState.Waiting)]
    public async Task When_a_filter_keeps_it_in_Sage_by_now(string kind, string state)
    {
        await _scene.Sage(kind, "A", ("name", "Murphy"));
        await _scene.Plan(kind);
        (await _scene.OnlyChange()).Action.ShouldBe("create");
        await _scene.SetChanges(state);

        await _scene.Filter(Side.Sage50, kind, "A", "inactive");
        await _scene.Plan(kind);

        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Superseded);
    }

    private Task Made(string kind) => kind == Kind.Account
        ? _scene.Ssm(kind, "7", ("companyCode", null), ("name", "Murphy"), ("status", "Client"))
        : _scene.Ssm(kind, "7", ("account", "70"), ("name", "Ann Lee"));
}
