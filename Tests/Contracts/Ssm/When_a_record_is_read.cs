using System.Globalization;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Tests.Contracts.Ssm.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Ssm;

public sealed class When_a_record_is_read : StubScenario
{
    [Theory]
    [InlineData("""{"id":16,"value":"Main"}""", 16, "Main")]
    [InlineData("""{"Id":"16","Description":"Main"}""", 16, "Main")]
    [InlineData("""{"id":16,"value":null,"description":"Main","extra":{"a":[1]}}""", 16, "Main")]
    [InlineData("""{"value":7,"id":16}""", 16, "7")]
    [InlineData("16", 16, null)]
    [InlineData("\"16\"", 16, null)]
    public async Task A_reference_is_read_in_every_form(string json, int id, string? value) =>
        (await Account($$"""{"id":1,"branchId":{{json}}}""")).BranchId.ShouldBe(new SsmRef(id, value));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("""{"id":null,"value":null}""")]
    public async Task No_reference_is_null(string json) => (await Account($$"""{"id":1,"branchId":{{json}}}""")).BranchId.ShouldBeNull();

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("\"0.1\"", "0.1")]
    [InlineData("12345678901234567.89", "12345678901234567.89")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1e3", "1000")]
    [InlineData("-7", "-7")]
    public async Task A_decimal_is_exact_from_number_or_text(string json, string expected) =>
        (await Product($$"""{"id":1,"price":{{json}}}""")).Price.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_tenth_and_two_tenths_are_three_tenths()
    {
        var product = await Product("""{"id":1,"price":0.1,"cost":0.2}""");

        (product.Price + product.Cost).ShouldBe(0.3m);
    }

    [Theory]
    [InlineData("2026-03-29T02:30:00Z", "2026-03-29T02:30:00.0000000")]
    [InlineData("2026-03-29T02:30:00.1Z", "2026-03-29T02:30:00.1000000")]
    [InlineData("2026-03-29T02:30:00.63Z", "2026-03-29T02:30:00.6300000")]
    [InlineData("2026-03-29T02:30:00.657Z", "2026-03-29T02:30:00.6570000")]
    [InlineData("2026-03-29T02:30:00.123456789Z", "2026-03-29T02:30:00.1234567")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T02:30:00.0000000")]
    [InlineData("2026-03-29 02:30:00", "2026-03-29T02:30:00.0000000")]
    [InlineData("2026-03-29T02:30:00+05:00", "2026-03-29T02:30:00.0000000")]
    [InlineData("2026-03-29", "2026-03-29T00:00:00.0000000")]
    public async Task A_date_keeps_the_wall_time_as_printed(string printed, string expected)
    {
        var date = (await Account($$"""{"id":1,"dateCreated":"{{printed}}"}""")).DateCreated.ShouldNotBeNull();

        // "o" of an unspecified kind prints neither Z nor offset.
        date.ToString("o", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"True\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    public async Task The_delete_mark_is_read_as_bool_or_number(string json, bool expected) =>
        (await Account($$"""{"id":1,"deleted":{{json}}}""")).Deleted.ShouldBe(expected);

    [Fact]
    public async Task Names_are_read_in_any_case_and_unknown_ones_kept()
    {
        var account = await Account("""{"ID":1,"NAME":"N","extid":"X","Z_Credit":12.50,"Z_Tags":[{"id":1,"value":"a"}]}""");

        (account.Id, account.Name, account.ExtId).ShouldBe((1, "N", "X"));
        account.Extra.ShouldNotBeNull()["Z_Credit"].GetDecimal().ShouldBe(12.50m);
        account.Extra["Z_Tags"][0].GetProperty("value").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task A_plain_number_is_read_where_a_reference_came_instead()
    {
        Stub.Then(StubReply.Ok("""{"id":1,"currencyId":{"id":3,"value":"gbp"},"extID":77}"""));

        var rate = (await Client.Get<SsmRate>(1, Cancel)).ShouldNotBeNull();

        (rate.CurrencyId, rate.ExtID).ShouldBe((3, "77"));
    }

    [Fact]
    public async Task An_unreadable_row_leaves_its_page_whole()
    {
        Stub.Then(StubReply.Ok("""
            [{"id":1,"price":1},{"id":2,"price":"secret words"},{"price":3},null,
             {"id":5,"familyId":[1]},{"id":"six"},{"id":7,"dateUpdated":"soon"},{"id":8}]
            """));

        var page = (await Client.List<SsmProduct>(new SsmListQuery(), Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

        page.Rows.Select(row => row.Id).ShouldBe([1, 8]);
        page.Malformed.Select(row => (row.Id, row.Field)).ShouldBe(
            [(2, "price"), (null, "id"), (null, null), (5, "familyId"), (null, "id"), (7, "dateUpdated")]);
        page.Malformed.ShouldAllBe(row => row.Resource == "products" && row.Reason.StartsWith("expected") && !row.Reason.Contains("secret"));
    }

    [Fact]
    public async Task An_unreadable_record_is_refused_with_its_field()
    {
        Stub.Then(StubReply.Ok("""{"id":7,"deleted":"maybe"}"""));

        var failure = await FailureOf(() => Client.Get<SsmProduct>(7, Cancel));

        (failure.Failure, failure.Code, failure.Field).ShouldBe((SsmFailure.Refused, SsmErrorCodes.MalformedRow, "deleted"));
        failure.Message.ShouldContain("GET products/7");
        failure.Message.ShouldNotContain("maybe");
    }

    [Theory]
    [InlineData("dateCreated", "\"0000-00-00T00:00:00Z\"")]
    [InlineData("dateCreated", "\"2026-02-30\"")]
    [InlineData("dateCreated", "\"10000-01-01T00:00:00Z\"")]
    [InlineData("dateCreated", "\"29/03/2026\"")]
    [InlineData("dateCreated", "\"2026-03-29T25:00:00Z\"")]
    [InlineData("dateCreated", "1743213000")]
    [InlineData("price", "1e400")]
    [InlineData("price", "\"1,5\"")]
    [InlineData("price", "true")]
    [InlineData("model", "{\"a\":1}")]
    [InlineData("model", "[\"a\"]")]
    [InlineData("familyId", "99999999999")]
    [InlineData("familyId", "1.5")]
    [InlineData("notAvailable", "2")]
    public async Task A_value_out_of_range_or_of_another_type_concerns_its_record_only(string field, string value)
    {
        Stub.Then(StubReply.Ok($$"""[{"id":1,"{{field}}":{{value}}},{"id":2}]"""));

        var page = (await Client.List<SsmProduct>(new SsmListQuery(), Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

        page.Rows.Select(row => row.Id).ShouldBe([2]);
        var malformed = page.Malformed.ShouldHaveSingleItem();
        (malformed.Id, malformed.Field).ShouldBe((1, field));
        malformed.Reason.ShouldStartWith("expected");
    }

    [Theory]
    [InlineData("""{"id":1,"model":"A","model":"B"}""", "model")]
    [InlineData("""{"id":1,"model":"A","MODEL":"B"}""", "MODEL")]
    [InlineData("""{"id":1,"Z_A":1,"Z_A":2}""", "Z_A")]
    [InlineData("""{"id":1,"id":2}""", "id")]
    public async Task A_field_that_stands_there_twice_with_different_values_is_not_guessed(string row, string field)
    {
        Stub.Then(StubReply.Ok($"[{row}]"));

        var page = (await Client.List<SsmProduct>(new SsmListQuery(), Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

        page.Malformed.ShouldHaveSingleItem().Field.ShouldBe(field);
        page.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_that_stands_there_twice_with_one_value_is_read() =>
        (await Product("""{"id":1,"model":"A","Model":"A"}""")).Model.ShouldBe("A");

    [Fact]
    public async Task A_field_left_out_is_told_from_an_empty_one()
    {
        var contact = await Client.Get<SsmContact>(1, After("""{"id":1,"phone1":null,"FAX":"1"}"""));

        var undelivered = contact.ShouldNotBeNull().Undelivered.ShouldNotBeNull();
        (undelivered.Contains("phone2"), undelivered.Contains("phone1"), undelivered.Contains("fax")).ShouldBe((true, false, false));
    }

    private CancellationToken After(string json)
    {
        Stub.Then(StubReply.Ok(json));
        return Cancel;
    }

    private async Task<SsmAccount> Account(string json)
    {
        Stub.Then(StubReply.Ok(json));
        return (await Client.Get<SsmAccount>(1, Cancel)).ShouldNotBeNull();
    }

    private async Task<SsmProduct> Product(string json)
    {
        Stub.Then(StubReply.Ok(json));
        return (await Client.Get<SsmProduct>(1, Cancel)).ShouldNotBeNull();
    }
}
