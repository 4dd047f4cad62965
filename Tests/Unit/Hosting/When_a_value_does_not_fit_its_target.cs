using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_a_value_does_not_fit_its_target
{
    private static readonly Image Company = Staged.Image(("name", new string('n', 70)), ("country", "PL"), ("email", "a@b.example"), ("owner", "Zofia Zielińska"));

    [Fact]
    [Trait("Rule", "ACC-11")]
    public void Should_refuse_what_is_too_long_unless_told_otherwise()
    {
        var limits = Limits();
        var (image, notes) = limits.Fit(Side.Sage50, Kind.Account, Company.With("owner", FieldValue.Null));
        (image["name"].Text!.Length, notes.Count).ShouldBe((70, 0));
        limits.Check(Side.Sage50, Kind.Account, image).ShouldNotBeNull().Code.ShouldBe("S50-T-001");
    }

    [Fact]
    [Trait("Rule", "ACC-11")]
    public void Should_cut_with_a_note_and_cut_the_same_again()
    {
        var limits = Limits(("account.name", TooLongPolicy.Cut));
        var (image, notes) = limits.Fit(Side.Sage50, Kind.Account, Company.With("owner", FieldValue.Null));
        image["name"].Text.ShouldBe(new string('n', 60));
        notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            n => n.Code.ShouldBe("S50-T-003"), n => n.Field.ShouldBe("name"), n => n.Limit.ShouldBe("60 characters, has 70"), n => n.Reason.ShouldContain("account.name"));
        limits.Check(Side.Sage50, Kind.Account, image).ShouldBeNull();
        limits.Fit(Side.Sage50, Kind.Account, image).Notes.ShouldBeEmpty("what fits is left alone");
    }

    [Fact]
    public void Should_cut_to_the_tenants_length_toward_SSM()
    {
        var limits = new TargetLimits(Sample.Mapper, Settings(("account.name", TooLongPolicy.Cut)),
            new Dictionary<string, IReadOnlyDictionary<string, int>> { [Kind.Account] = new Dictionary<string, int> { ["name"] = 20 } });
        limits.Fit(Side.Ssm, Kind.Account, Staged.Image(("name", new string('n', 25)))).Image["name"].Text.ShouldBe(new string('n', 20));
    }

    [Theory]
    [InlineData("Zieliński", "Zielinski")]
    [InlineData("Łódź", "Lódz")]
    [InlineData("Ó Murchú", "Ó Murchú")]
    [InlineData("Müller – Straße €", "Müller – Straße €")]
    [InlineData("漢字", "漢字")]
    public void Should_take_the_nearest_letters_only_where_Sage_lacks_them(string text, string expected) => NearestLetters.Of(text).ShouldBe(expected);

    [Fact]
    public void Should_transliterate_only_where_told()
    {
        var image = Staged.Image(("name", "Zieliński"), ("city", "Łódź"));
        var limits = Limits(("account.name", TooLongPolicy.Transliterate));
        var (fitted, notes) = limits.Fit(Side.Sage50, Kind.Account, image);
        fitted["name"].Text.ShouldBe("Zielinski");
        fitted["city"].IsAbsent.ShouldBeTrue("it is left out (D22)");
        notes.Select(n => (n.Code, n.LeftOut)).ShouldBe([("S50-T-004", false), ("S50-T-002", true)]);
        limits.Check(Side.Sage50, Kind.Account, fitted).ShouldBeNull("what is left out refuses nothing");
        limits.Fit(Side.Ssm, Kind.Account, image).Notes.ShouldBeEmpty("SSM holds every letter");
    }

    [Theory]
    [Trait("Rule", "ACC-34")]
    [InlineData(Kind.Account, "owner", "Zofia Zielińska", "Zofia Zielinska", "S50-T-004")]
    [InlineData(Kind.Account, "owner", "漢字", null, "S50-T-005")]
    [InlineData(Kind.Account, "owner", "A name of more than thirty letters", null, "S50-T-005")]
    [InlineData(Kind.Account, "owner", "Aoife Brennan", "Aoife Brennan", null)]
    [InlineData(Kind.Order, "rep", "Zofia Zielińska", "Zofia Zielinska", "S50-T-004")]
    [InlineData(Kind.Order, "rep", "漢字", null, "S50-T-005")]
    [InlineData(Kind.Order, "rep", "A name of more than thirty letters", null, "S50-T-005")]
    [InlineData(Kind.Order, "rep", "Aoife Brennan", "Aoife Brennan", null)]
    public void Should_not_let_the_representatives_name_keep_a_record_out(string kind, string field, string rep, string? written, string? note)
    {
        var (image, notes) = Limits().Fit(Side.Sage50, kind, Staged.Image((field, rep)));
        image[field].Text.ShouldBe(written);
        notes.Select(n => n.Code).ShouldBe(note is null ? [] : [note]);
        Limits().Check(Side.Sage50, kind, image).ShouldBeNull();
    }

    [Theory]
    [InlineData("name", null, "ACC-44")]
    [InlineData("country", null, "ACC-40")]
    [Trait("Rule", "ACC-40")]
    [Trait("Rule", "ACC-44")]
    public void Should_refuse_a_new_customer_that_Sage_would_not_take(string field, string? value, string rule)
    {
        var image = Company.With(field, FieldValue.Of(value));
        Limits().CheckCreate(Side.Sage50, Kind.Account, image).ShouldNotBeNull().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe(rule), f => f.Field.ShouldBe(field));
        Limits().CheckCreate(Side.Ssm, Kind.Account, image).ShouldBeNull();
        Limits().CheckCreate(Side.Sage50, Kind.Account, Company).ShouldBeNull();
    }

    [Theory]
    [Trait("Rule", "ACC-41")]
    [Trait("Rule", "D22")]
    [InlineData("a@b.example; c@d.example", "a@b.example", "S50-T-007")]
    [InlineData("Ann Lee <ann@b.example>", "ann@b.example", "S50-T-007")]
    [InlineData("n/a", null, "S50-T-008")]
    [InlineData("ann at b.example", null, "S50-T-008")]
    [InlineData("ann@b.example", "ann@b.example", null)]
    public void Should_write_the_first_address_of_an_email_field(string text, string? written, string? note)
    {
        foreach (var side in new[] { Side.Ssm, Side.Sage50 })
        {
            var (image, notes) = Limits().Fit(side, Kind.Contact, Staged.Image(("email", text)));
            image["email"].Text.ShouldBe(written);
            notes.Select(n => n.Code).ShouldBe(note is null ? [] : [note]);
        }
    }

    [Theory]
    [InlineData("account.nothing", TooLongPolicy.Cut, "no text field")]
    [InlineData("account.email", TooLongPolicy.Cut, "means something else")]
    [InlineData("account.companyCode", TooLongPolicy.Cut, "means something else")]
    [InlineData("address.description", TooLongPolicy.Cut, "means something else")]
    [InlineData("contact.name", TooLongPolicy.CutAndTransliterate, null)]
    [InlineData("account.owner", TooLongPolicy.Refuse, null)]
    public void Should_refuse_settings_that_would_spoil_a_value(string name, TooLongPolicy policy, string? problem)
    {
        var problems = Settings((name, policy)).Validate();
        if (problem is null) problems.ShouldBeEmpty();
        else problems.ShouldHaveSingleItem().ShouldContain(problem);
    }

    private static TargetLimits Limits(params (string, TooLongPolicy)[] policies) =>
        new(Sample.Mapper, Settings(policies), new Dictionary<string, IReadOnlyDictionary<string, int>>());

    private static MappingSettings Settings(params (string Name, TooLongPolicy Policy)[] policies) =>
        new() { TooLong = policies.ToDictionary(p => p.Name, p => p.Policy) };
}
