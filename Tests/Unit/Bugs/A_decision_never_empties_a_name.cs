using Sage50Etl.Canonical.Records;
using Sage50Etl.Operations.Conflicts;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Policies;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Somebody decided a conflict about a customer's name with a blank: the name was emptied in Sage, and the customer stood there without one (D22).</summary>
[Trait("Rule", "D22")]
public sealed class A_decision_never_empties_a_name : IDisposable
{
    private readonly PlanScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(Kind.Account, "name", " ", false)]
    [InlineData(Kind.Contact, "name", "", false)]
    [InlineData(Kind.Contact, "name", "Ann Lee", true)]
    [InlineData(Kind.Contact, "fax", "", true)]
    public async Task Should_refuse_a_blank_where_the_record_means_nothing_without(string kind, string field, string value, bool taken)
    {
        await _scene.Add(
            new CompanyRow { Company = "acme", Tenant = "tenant" },
            new ConflictRow { Company = "acme", Kind = kind, Record = "A", Field = field, Class = ConflictClass.Conflict, State = ConflictState.Open, Policy = "Ask" });

        var answer = (await new ConflictDecisions(_scene.Store, _scene.Time).Decide(1, new(ConflictChoice.Value, value, "ann"), false, PlanScene.Cancel)).ShouldHaveSingleItem();

        answer.Taken.ShouldBe(taken, answer.Text);
        (await _scene.Rows<ConflictRow>()).ShouldHaveSingleItem().State.ShouldBe(taken ? ConflictState.Resolved : ConflictState.Open);
    }

    [Fact]
    public void Should_know_every_field_that_goes_both_ways_and_is_needed() =>
        KindPolicies.TwoWay.Select(f => f.Split('.')).Where(f => RecordSchema.Of(f[0]).Needs(f[1])).ShouldAllBe(f => ConflictDecisions.NeedsValue(f[0], f[1]));
}
