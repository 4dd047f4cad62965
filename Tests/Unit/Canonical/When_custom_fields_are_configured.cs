using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

[Trait("Rule", "ACC-42")]
public sealed class When_custom_fields_are_configured
{
    private static readonly MappingSettings Settings = new()
    {
        Fields =
        [
            new() { Record = Kind.Account, Sage = "ANALYSIS_1", Ssm = "Z_Area", Direction = FieldDirection.Both },
            new() { Record = Kind.Account, Sage = "TURNOVER_YTD", Ssm = "Z_Turnover" }, new() { Record = Kind.Account, Sage = "LAST_INV_DATE", Ssm = "Z_LastInvoice" },
            new() { Record = Kind.Account, Sage = "INACTIVE_FLAG", Ssm = "Z_Inactive" }, new() { Record = Kind.Account, Value = "Sage 50", Ssm = "Z_Source" },
            new() { Record = Kind.Account, Sage = "CREDIT_LIMIT", Ssm = "Z_LimitText", Type = FieldType.Text },
        ],
    };

    private static readonly SalesLedger Customer = Sample.Customer with { TurnoverYtd = 1234.5m, LastInvDate = new(2026, 1, 31), InactiveFlag = true };

    [Fact]
    public void Should_read_columns_in_their_types_and_constants()
    {
        var image = Sample.With(Settings).FromSage(Customer);
        image["Z_Area"].Value.ShouldBe("a1");
        image["Z_Turnover"].Value.ShouldBe(1234.5m);
        image["Z_LastInvoice"].Value.ShouldBe("2026-01-31");
        image["Z_Inactive"].Value.ShouldBe(true);
        image["Z_Source"].Value.ShouldBe("Sage 50");
        image["Z_LimitText"].Value.ShouldBe("5000");
    }

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_be_absent_where_a_side_does_not_deliver_them()
    {
        var mapper = Sample.With(Settings);
        mapper.FromSage(Customer with { Absent = new HashSet<string> { nameof(SalesLedger.TurnoverYtd) } })["Z_Turnover"].IsAbsent.ShouldBeTrue();
        mapper.FromSsm(new SsmAccount { Id = 1, Extra = Sample.Extra("""{"Z_Area":null}""") }).ShouldSatisfyAllConditions(
            i => i["Z_Area"].IsNull.ShouldBeTrue(), i => i["Z_Turnover"].IsAbsent.ShouldBeTrue());
    }

    [Fact]
    public void Should_come_back_from_SSM_as_they_were_sent()
    {
        var mapper = Sample.With(Settings);
        var image = mapper.FromSage(Customer);
        var fields = image.Names.Where(n => n.StartsWith("Z_", StringComparison.Ordinal)).ToHashSet();
        var body = mapper.SsmBody(Kind.Account, image, fields);
        body.ToJsonString().ShouldBe("""{"Z_Area":"a1","Z_Inactive":true,"Z_LastInvoice":"2026-01-31","Z_LimitText":"5000","Z_Source":"Sage 50","Z_Turnover":1234.5}""");
        body["Z_LastInvoice"] = "2026-01-31T00:00:00";
        var back = mapper.FromSsm(new SsmAccount { Id = 1, Extra = Sample.Extra(body.ToJsonString()) });
        back.Only(fields.Contains).SameAs(image.Only(fields.Contains)).ShouldBeTrue();
    }

    [Fact]
    public void Should_survive_the_json_of_bases_and_changes()
    {
        var image = Sample.With(Settings).FromSage(Customer);
        RecordSchema.Of(Kind.Account).FromJson(RecordSchema.ToJson(image)).SameAs(image).ShouldBeTrue();
    }

    [Fact]
    public void Should_be_written_to_Sage_only_where_they_go_both_ways()
    {
        var mapper = Sample.With(Settings);
        var image = mapper.FromSage(Customer).With("Z_Area", FieldValue.Of("South"));
        var write = mapper.SageCustomer(image, Sample.Fields("Z_Area", "Z_Turnover"), "MUR001");
        (write.Analysis1, write.Analysis2, write.Name).ShouldBe(("South", null, null));
        mapper.SageCustomer(image.With("Z_Area", FieldValue.Null), Sample.Fields("Z_Area"), "MUR001").Analysis1.ShouldBe("", "an update clears");
        mapper.SageCustomer(image, Sample.Fields("name"), "MUR001").Analysis1.ShouldBeNull();
        mapper.SageExceeded(Kind.Account, image.With("Z_Area", FieldValue.Of(new string('x', 31)))).ShouldHaveSingleItem().ShouldBe(new("Z_Area", 30, 31));
    }

    [Theory]
    [InlineData("""{ "record": "user", "sage": "NAME", "ssm": "Z_A" }""", "names the record 'user'")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_9", "ssm": "Z_A" }""", "ANALYSIS_9, which is not among those read of SALES_LEDGER")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_1", "ssm": "area" }""", "begin with Z_")]
    [InlineData("""{ "record": "account", "ssm": "Z_A" }""", "either sage")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_1", "value": "x", "ssm": "Z_A" }""", "either sage")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_1", "ssm": "Z_A", "type": "number" }""", "asks for a number, but ANALYSIS_1 holds text")]
    [InlineData("""{ "record": "account", "value": "ten", "ssm": "Z_A", "type": "number" }""", "not a number")]
    [InlineData("""{ "record": "account", "sage": "BALANCE", "ssm": "Z_A", "direction": "both" }""", "goes both ways")]
    [InlineData("""{ "record": "account", "value": "x", "ssm": "Z_A", "direction": "both" }""", "constant and cannot go both ways")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_1", "ssm": "Z_Terms" }""", "target of 2 entries")]
    public void Should_name_what_is_wrong(string entry, string problem) => Problems(entry).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [Trait("Rule", "D17")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_2", "ssm": "Z_A" }""", "representative")]
    [InlineData("""{ "record": "account", "sage": "ANALYSIS_3", "ssm": "Z_A" }""", "markerColumn")]
    [InlineData("""{ "record": "invoice", "sage": "ANALYSIS_2", "ssm": "Z_A" }""", "representative")]
    public void Should_refuse_the_columns_of_representative_and_marker(string entry, string problem) => Problems(entry).ShouldHaveSingleItem().ShouldContain(problem);

    [Theory]
    [InlineData("string", null, 200, null)]
    [InlineData("string", null, 5, "takes 5 characters, the constant has 7")]
    [InlineData("number", null, null, "holds number, which does not take text values")]
    [InlineData("string", "date-time", null, "holds string (date-time)")]
    [InlineData(null, null, null, "accounts of the tenant has no field Z_Source")]
    public void Should_be_held_against_the_tenants_schema(string? type, string? format, int? length, string? problem)
    {
        var settings = new MappingSettings { Fields = [Settings.Fields[4]] };
        var fields = type is null ? [] : new Dictionary<string, SsmSchemaField> { ["Z_Source"] = new("Z_Source", type, length, false, false, null) { Format = format } };
        var found = TenantFieldCheck.Extra(settings, new Dictionary<string, SsmSchema> { [Kind.Account] = new("accounts", fields) });
        if (problem is null) found.ShouldBeEmpty();
        else found.ShouldHaveSingleItem().ShouldContain(problem);
    }

    private static IReadOnlyList<string> Problems(string entry)
    {
        var node = JsonNode.Parse(entry)!;
        return new MappingSettings { Fields = [System.Text.Json.JsonSerializer.Deserialize<FieldMapping>(node, Sage50Etl.Hosting.Settings.CompanyFiles.Json)!] }.Validate();
    }
}
