using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A customer in Northern Ireland, Greece or Kosovo was refused whole, and its contacts, addresses and orders waited for it. The tenant lists GB and IE.</summary>
[Trait("Rule", "D22")]
public sealed class A_value_the_target_does_not_take_keeps_no_record_out : IDisposable
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, int>> Lengths = new()
    {
        [Kind.Account] = new Dictionary<string, int> { ["phone"] = 10, ["name"] = 10, ["fax"] = 10 },
    };

    private readonly PlanScene _scene = new() { Limits = Limits() };

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("XI", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("XK", null)]
    [InlineData("IE", "IE")]
    public void Should_know_the_codes_that_Sage_uses(string code, string? known) =>
        Limits().Fit(Side.Ssm, Kind.Account, Support.Staged.Image(("country", code))).Image["country"].Text.ShouldBe(known);

    [Fact]
    public void Should_take_a_code_from_the_settings()
    {
        var mapping = new MappingSettings { Countries = new Dictionary<string, string> { ["XK"] = "IE" } };
        Limits(mapping).Fit(Side.Ssm, Kind.Contact, Support.Staged.Image(("country", "XK"))).Image["country"].Text.ShouldBe("IE");

        mapping.Validate().ShouldBeEmpty();
        new MappingSettings { Countries = new Dictionary<string, string> { ["XK"] = "Serbia" } }.Validate().ShouldHaveSingleItem().ShouldContain("countries");
    }

    [Theory]
    [InlineData("country", "XK", "S50-T-009")]
    [InlineData("email", "n/a", "S50-T-008")]
    [InlineData("phone", "0048 123 456 789", "S50-T-001")]
    public async Task Should_create_the_customer_and_name_the_value(string field, string value, string code)
    {
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), (field, value));
        await _scene.Plan(Kind.Account);

        (await _scene.OnlyChange()).State.ShouldBe(ChangeState.Planned);
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe(code), f => f.Field.ShouldBe(field), f => f.Open.ShouldBeTrue(), f => f.Limit.ShouldNotBeNull());
    }

    [Fact]
    public async Task Should_refuse_only_what_means_nothing_without_the_value()
    {
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy and Sons"), ("status", "Client"));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ChangeState.Refused), c => c.Field.ShouldBe("name"));
    }

    [Fact]
    public async Task Should_bring_every_later_update_and_stay_quiet()
    {
        await Pair("GB", "GB");
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("country", "XK"), ("onHold", true));
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"onHold":true}""");

        await _scene.SetChanges(ChangeState.Superseded);
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("onHold", false));
        await _scene.Plan(Kind.Account);
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).Count.ShouldBe(1, "what is left out is not written, however often it is looked at");
        (await _scene.Rows<ConflictRow>()).ShouldBeEmpty("it is nobody's edit");
    }

    [Fact]
    public async Task Should_flow_once_the_tenant_lists_it()
    {
        await Pair("GB", "GB");
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("country", "XK"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty();

        _scene.Limits = Limits(lists: Sample.Sources with { Countries = [.. Sample.Sources.Countries, new SsmCountry { Id = 383, Iso2 = "XK" }] });
        await _scene.Plan(Kind.Account);
        (await _scene.OnlyChange()).Fields.ShouldBe("""{"country":"XK"}""");
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().Open.ShouldBeFalse();
        (await _scene.Rows<ConflictRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_leave_out_what_Sage_does_not_take_of_a_contact()
    {
        await _scene.Link(Kind.Account, "A", "11");
        await _scene.Sage(Kind.Contact, "A/1", ("reference", "A/1"), ("account", "A"), ("name", "Ann"), ("phone", "1"), ("fax", "2"));
        await _scene.Ssm(Kind.Contact, "1", ("reference", "A/1"), ("account", "11"), ("name", "Ann"), ("phone", "1"), ("fax", "2"));
        await _scene.Linked(Kind.Contact, "A/1", "1");
        await _scene.Edit(Side.Ssm, Kind.Contact, "1", ("phone", new string('1', 40)), ("fax", "3"));
        await _scene.Plan(Kind.Contact);

        (await _scene.OnlyChange()).ShouldSatisfyAllConditions(c => c.Target.ShouldBe(Side.Sage50), c => c.Fields.ShouldBe("""{"fax":"3"}"""));
        (await _scene.Rows<FindingRow>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Side.ShouldBe(Side.Ssm), f => f.Field.ShouldBe("phone"));
    }

    [Fact]
    public async Task Should_take_line_ends_and_tabs_as_blanks()
    {
        await Pair("GB", "GB");
        await _scene.Edit(Side.Sage50, Kind.Account, "A", ("name", "Murphy\t\nCo"));
        await _scene.Edit(Side.Ssm, Kind.Account, "1", ("name", "Murphy Co"));
        await _scene.Plan(Kind.Account);
        (await _scene.Changes()).ShouldBeEmpty("they are the same name");
    }

    [Fact]
    public void Should_leave_the_currency_of_a_price_list_out() =>
        Limits().Fit(Side.Ssm, Kind.Rate, Support.Staged.Image(("code", "TRADE"), ("name", "Trade"), ("currency", "SEK"))).ShouldSatisfyAllConditions(
            f => f.Image["currency"].IsAbsent.ShouldBeTrue(), f => f.Image["name"].Text.ShouldBe("Trade"), f => f.Notes.ShouldHaveSingleItem().LeftOut.ShouldBeTrue());

    [Fact]
    public async Task Should_give_the_records_of_an_inactive_rep_to_the_admin_user()
    {
        await _scene.Sage(Kind.User, "Joe", ("name", "Joe"), ("email", "joe@firm.example"));
        await _scene.Ssm(Kind.User, "66", ("name", "Joe"), ("email", "joe@firm.example"));
        await _scene.Linked(Kind.User, "Joe", "66");
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("owner", "Joe"));
        (await Owner()).ShouldBe("66");

        await _scene.Filter(Side.Ssm, Kind.User, "66", "not active in SSM (D22)");
        (await Owner()).ShouldBe(PlanScene.Admin);
    }

    private async Task<string?> Owner()
    {
        var lookup = await _scene.Store.Read(db => LinkLookup.Read(
            db, PlanScene.Scope, PlanScene.Admin, [(Side.Sage50, Kind.User, "Joe")], TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return lookup.Partner(Side.Sage50, Kind.User, "Joe");
    }

    private async Task Pair(string sage, string ssm)
    {
        await _scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("country", sage), ("onHold", false));
        await _scene.Ssm(Kind.Account, "1", ("companyCode", "A"), ("name", "Murphy"), ("status", "Client"), ("country", ssm), ("onHold", false));
        await _scene.Linked(Kind.Account, "A", "1");
    }

    private static TargetLimits Limits(MappingSettings? mapping = null, ReferenceSources? lists = null)
    {
        var settings = mapping ?? new MappingSettings();
        return new(new CanonicalMapper(settings, new ReferenceLists(lists ?? Sample.Sources, settings)), settings, Lengths);
    }
}
