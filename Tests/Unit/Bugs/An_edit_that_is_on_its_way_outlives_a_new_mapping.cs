using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// An edit was planned and not sent yet, or asked about, when the mapping version (or the form of the hash, with an upgrade) changed. The
/// base was taken anew from both sides as they stood: the edit ended as "both sides agree again", the question as "nothing is left to
/// decide", and the sides differed for ever (I1).
/// </summary>
[Trait("Rule", "I1")]
[Trait("Rule", "D2")]
public sealed class An_edit_that_is_on_its_way_outlives_a_new_mapping : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Should_still_reach_the_other_side(int newer)
    {
        await Contact();
        await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));
        await _scene.Plan(Kind.Contact);
        await _scene.SetChanges(ChangeState.Queued);

        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + newer };
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Count(c => ChangeState.Open.Contains(c.State) && c.Target == Side.Sage50 && c.Fields.Contains("999")).ShouldBe(1,
            string.Join("; ", (await _scene.Changes()).Select(c => $"{c.Action} {c.State}: {c.Reason}")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Should_still_be_asked_about(int newer)
    {
        _scene.Settings = _scene.Settings with { Conflicts = new Dictionary<string, Sage50Etl.Transform.Policies.ConflictPolicy> { ["contact.phone"] = Sage50Etl.Transform.Policies.ConflictPolicy.Ask } };
        await Contact();
        await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("phone", "555"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().State.ShouldBe(ConflictState.Open);

        _scene.Settings = _scene.Settings with { MappingVersion = _scene.Settings.MappingVersion + newer };
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);

        (await _scene.Rows<ConflictRow>()).Count(c => c.State == ConflictState.Open).ShouldBe(1,
            string.Join("; ", (await _scene.Rows<ConflictRow>()).Select(c => $"{c.State}: {c.Reason}")));
    }

    [Fact]
    public async Task Should_reach_the_other_side_when_the_form_of_the_hash_has_changed_with_an_upgrade()
    {
        await Contact();
        await _scene.Store.Write(
            async db => { foreach (var agreed in db.Bases) (agreed.HashVersion, agreed.SageHash, agreed.SsmHash) = (0, "of before", "of before"); await Task.CompletedTask; },
            PlanScene.Cancel);
        await _scene.Edit(Side.Ssm, Kind.Contact, "70", ("phone", "999"));

        await _scene.Plan(Kind.Contact);

        (await _scene.Changes()).Where(c => c.Target == Side.Sage50).Select(c => c.Fields).ShouldHaveSingleItem().ShouldContain("999");
    }

    private async Task Contact()
    {
        await _scene.LinkedCustomer("A", "1");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Ssm(Kind.Contact, "70", ("reference", "A/1"), ("account", "1"), ("name", "Ann Murphy"), ("phone", "1"));
        await _scene.Linked(Kind.Contact, "A/1", "70");
    }
}
