using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>The tenant knows the type Buyer and no other.</summary>
[Trait("Rule", "CON-04")]
public sealed class When_job_titles_are_contact_types : IDisposable
{
    private static readonly MappingSettings Mapping = new() { JobTitle = JobTitleTarget.ContactType };

    private readonly PlanScene _scene = new()
    {
        Limits = new TargetLimits(Sample.With(Mapping), Mapping, new Dictionary<string, IReadOnlyDictionary<string, int>>()),
    };

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task Should_create_a_contact_with_an_unknown_title_and_name_both_in_a_finding()
    {
        await Account();
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"), ("jobTitle", "Juggler"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Action.ShouldBe("create"), c => c.State.ShouldBe(ChangeState.Planned));
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("S50-T-006"), f => f.Key.ShouldBe("A/1"), f => f.Field.ShouldBe("jobTitle"), f => f.Reason.ShouldContain("'Juggler'"), f => f.Open.ShouldBeTrue());
    }

    [Fact]
    public async Task Should_write_nothing_for_an_unknown_title_and_say_so()
    {
        await Pair("Buyer");
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "Juggler"), ("phone", "2"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"phone":"2"}""");
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Reason.ShouldContain("'Juggler'");
    }

    [Fact]
    public async Task Should_write_nothing_for_an_unknown_title_however_often_it_is_planned()
    {
        await Pair(null);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "Juggler"));
        await _scene.Plan(Kind.Contact);
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeTrue();
    }

    [Fact]
    public async Task Should_bring_a_type_chosen_in_SSM_to_Sage_over_an_unknown_title()
    {
        await Pair(null);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "Juggler"));
        await _scene.Plan(Kind.Contact);
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("jobTitle", "Buyer"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Sage50), c => c.Fields.ShouldBe("""{"jobTitle":"Buyer"}"""));
    }

    [Fact]
    public async Task Should_take_a_known_title_to_SSM_and_close_the_finding()
    {
        await Pair(null);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "Juggler"));
        await _scene.Plan(Kind.Contact);
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "Buyer"));
        await _scene.Plan(Kind.Contact);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Ssm), c => c.Fields.ShouldBe("""{"jobTitle":"Buyer"}"""));
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeFalse();
    }

    [Fact]
    public async Task Should_leave_a_title_alone_that_differs_in_case_only()
    {
        await Pair("Buyer");
        await _scene.Edit(Side.Sage50, Kind.Contact, "A/1", ("jobTitle", "BUYER"));
        await _scene.Plan(Kind.Contact);
        (await _scene.Changes()).ShouldBeEmpty();
        (await _scene.Rows<FindingRow>()).ShouldBeEmpty();
    }

    private async Task Pair(string? title)
    {
        await Account();
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"), ("phone", "1"), ("jobTitle", title));
        await _scene.Ssm(Kind.Contact, "1", ("reference", "A/1"), ("account", "11"), ("name", "Ann"), ("phone", "1"), ("jobTitle", title));
        await _scene.Linked(Kind.Contact, "A/1", "1");
    }

    private Task Account() => _scene.Link(Kind.Account, "A", "11");
}
