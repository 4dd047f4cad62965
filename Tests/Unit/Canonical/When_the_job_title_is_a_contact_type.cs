using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "CON-04")]
public sealed class When_the_job_title_is_a_contact_type
{
    private static readonly MappingSettings Settings = new() { JobTitle = JobTitleTarget.ContactType };
    private static readonly CanonicalMapper Mapper = Sample.With(Settings);

    [Theory]
    [InlineData("Buyer", """{"typeId":5}""")]
    [InlineData("bUYER ", """{"typeId":5}""")]
    [InlineData(null, """{"typeId":null}""")]
    public void Should_write_the_type_with_that_label_and_no_custom_field(string? title, string body) => Body(Mapper, title).ShouldBe(body);

    [Fact]
    public void Should_write_the_custom_field_and_no_type_by_default() => Body(Sample.Mapper, "Buyer").ShouldBe("""{"Z_JobTitle":"Buyer"}""");

    [Fact]
    public void Should_never_clear_the_type_for_a_title_it_does_not_know() =>
        Should.Throw<MappingException>(() => Body(Mapper, "Juggler")).ShouldSatisfyAllConditions(e => e.Field.ShouldBe("jobTitle"), e => e.Value.ShouldBe("Juggler"));

    [Fact]
    public void Should_clear_a_type_by_zero_first() => Mapper.SsmClearForms(Kind.Contact, "typeId").Select(v => v?.ToJsonString()).ShouldBe(["0", null]);

    [Fact]
    public void Should_read_the_label_of_the_type_and_not_the_custom_field()
    {
        Title(new() { TypeId = new(5, null), Extra = Sample.Extra("""{"Z_JobTitle":"Chief"}""") }).ShouldBe(FieldValue.Of("Buyer"));
        Title(new()).ShouldBe(FieldValue.Null);
        Title(new() { TypeId = new(0, null) }).ShouldBe(FieldValue.Null);
    }

    [Fact]
    public void Should_take_a_type_that_the_tenant_does_not_show_for_absent() => Title(new() { TypeId = new(77, null) }).ShouldBe(FieldValue.Absent);

    [Fact]
    public void Should_not_choose_a_deleted_type_but_still_read_it()
    {
        var lists = new ReferenceLists(new() { ContactTypes = [new() { Id = 9, DescriptionEN = "Agent", Deleted = true }] }, Settings);
        (lists.KnownContactType("Agent"), lists.ContactType(9)).ShouldBe((null, "Agent"));
    }

    [Fact]
    public void Should_name_a_label_that_stands_for_two_types()
    {
        var twice = Sample.Sources with { ContactTypes = [.. Sample.Sources.ContactTypes, new() { Id = 6, DescriptionEN = "buyer" }] };
        new ReferenceLists(twice, Settings).Problems().ShouldContain(p => p.Contains("contact type 'buyer'", StringComparison.Ordinal));
        new ReferenceLists(twice, Sample.Settings).Problems().ShouldNotContain(p => p.Contains("contact type", StringComparison.Ordinal));
    }

    [Fact]
    public void Should_not_ask_the_tenant_for_the_custom_field()
    {
        var schemas = new Dictionary<string, SsmSchema> { [Kind.Contact] = new("contacts", new Dictionary<string, SsmSchemaField>()) };
        TenantFieldCheck.Of(Sample.Settings, schemas).ShouldHaveSingleItem().ShouldContain("Z_JobTitle");
        TenantFieldCheck.Of(Settings, schemas).ShouldBeEmpty();
    }

    private static FieldValue Title(SsmContact contact) => Mapper.FromSsm(contact)["jobTitle"];

    private static string Body(CanonicalMapper mapper, string? title) =>
        mapper.SsmBody(Kind.Contact, Staged.Image(("jobTitle", title)), Sample.Fields("jobTitle")).ToJsonString();
}
