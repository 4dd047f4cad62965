using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A contact was deleted in Sage and stayed in SSM, where it stood under another customer by then. Sage gave its number to somebody new, and the one that had been left
/// alone was deleted after all; of a document gone from Sage's audit trail the same (D6, D25).
/// </summary>
[Trait("Rule", "D24")]
[Trait("Rule", "D25")]
[Trait("Rule", "D6")]
public sealed class A_key_given_anew_deletes_nothing_that_was_left_in_SSM : IDisposable
{
    private const string Before = "2026-01-05T10:00:00", After = "2026-02-20T11:11:11";
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_leave_a_contact_that_moved()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await _scene.Link(Kind.Account, "B", "22");
        await Sage(Kind.Contact, "A/1", Before, ("account", "A"), ("name", "Ann Lee"));
        await _scene.Ssm(Kind.Contact, "1", ("account", "11"), ("name", "Ann Lee"));
        await Linked(Kind.Contact, "A/1", "1");
        await _scene.Plan(Kind.Contact);
        await _scene.Gone(Side.Sage50, Kind.Contact, "A/1");
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("account", "22"));
        await _scene.Plan(Kind.Contact);
        (await _scene.LinkOf(Kind.Contact, "A/1")).State.ShouldBe(LinkState.Gone);

        await Sage(Kind.Contact, "A/1", After, ("account", "A"), ("name", "Tom Byrne"));
        await _scene.Plan(Kind.Contact);

        var change = (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).ShouldHaveSingleItem();
        (change.Action, change.Target, change.Record).ShouldBe(("create", Side.Ssm, "A/1"));
        var left = (await _scene.Rows<LinkRow>()).Single(l => l.Kind == Kind.Contact && l.SsmKey == "1");
        left.State.ShouldBe(LinkState.Gone);
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).Count(c => ChangeState.Open.Contains(c.State)).ShouldBe(1);
    }

    [Fact]
    public async Task Should_leave_a_document_that_is_gone_from_the_audit_trail()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await Sage(Kind.Order, "100", Before, ("number", "100"), ("account", "A"), ("status", "Order received"));
        await _scene.Ssm(Kind.Order, "1", ("number", "O100"), ("account", "11"), ("status", "Order received"));
        await Linked(Kind.Order, "100", "1");
        await _scene.Plan(Kind.Order);
        await _scene.Gone(Side.Sage50, Kind.Order, "100");
        await _scene.Plan(Kind.Order);
        (await _scene.LinkOf(Kind.Order, "100")).State.ShouldBe(LinkState.Gone);

        await Sage(Kind.Order, "100", After, ("number", "100"), ("account", "A"), ("status", "Order received"));
        await _scene.Plan(Kind.Order);

        (await _scene.Changes()).Where(c => ChangeState.Open.Contains(c.State)).ShouldAllBe(c => c.Action == "create");
    }

    private async Task Linked(string kind, string sageKey, string ssmKey)
    {
        await _scene.Linked(kind, sageKey, ssmKey);
        await _scene.Store.Write(async db => (await db.Links.SingleAsync(l => l.Kind == kind, PlanScene.Cancel)).SageBorn = Before, PlanScene.Cancel);
    }

    private Task Sage(string kind, string key, string born, params (string, object?)[] fields) => _scene.Put(
        Side.Sage50, kind, Staged.Row(key, Later(), fields) with { Extra = $$"""{"born":"{{born}}"}""" });

    private DateTimeOffset Later()
    {
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        return _scene.Now;
    }
}
