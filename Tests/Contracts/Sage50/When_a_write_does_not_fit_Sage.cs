using System.Reflection;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_a_write_does_not_fit_Sage
{
    [Theory]
    [InlineData("Name", "name", 60), InlineData("Address1", "address1", 60), InlineData("Address5", "address5", 60), InlineData("CountryCode", "countryCode", 2)]
    [InlineData("Telephone", "telephone", 30), InlineData("Telephone2", "telephone2", 30), InlineData("Fax", "fax", 30), InlineData("EMail", "email", 255)]
    [InlineData("WebAddress", "www", 255), InlineData("VatRegNumber", "vatNumber", 20), InlineData("Analysis1", "analysis1", 30), InlineData("Analysis3", "analysis3", 30)]
    public async Task Should_refuse_a_customers_text_that_is_one_too_long(string property, string field, int limit)
    {
        await CheckLimit(limit, field, text => Set(Writes.Customer, property, text), (writer, c) => writer.UpdateCustomer(c, Reading.Token), "\"TEST01\"");
    }

    [Theory]
    [InlineData("Address1", "addressLine1", 60), InlineData("Address5", "addressLine5", 60), InlineData("CountryCode", "countryCode", 2), InlineData("ContactRole", "role", 30)]
    [InlineData("ContactName", "contact", 30), InlineData("Description", "description", 60), InlineData("EMail", "email", 255), InlineData("Fax", "fax", 30)]
    [InlineData("Name", "name", 60), InlineData("Notes", "notes", 200), InlineData("Telephone", "telephone", 30), InlineData("Telephone2", "telephone2", 30)]
    public async Task Should_refuse_an_addresss_text_that_is_one_too_long(string property, string field, int limit)
    {
        await CheckLimit(limit, field, text => Set(Writes.Address, property, text), (writer, a) => writer.UpdateAddress(a, Reading.Token), "true");
    }

    [Theory, InlineData("Łódź", 1), InlineData("ok ☂", 4), InlineData("tab\there", 4), InlineData("😀", 1), InlineData("A\u0301\u0302", 2), InlineData("two\nlines", 4), InlineData("x\0", 2)]
    public async Task Should_refuse_characters_outside_the_code_page(string name, int position)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"TEST01\""));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.UpdateCustomer(Writes.Customer with { Name = name }, Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.OutsideCodePage, "name"));
        failure.Message.ShouldContain($"position {position} ");
        failure.Message.ShouldNotContain(name);
        sage.Requests.ShouldBeEmpty();
    }

    [Theory, InlineData(""), InlineData("TOOLONG99"), InlineData("lower1"), InlineData("A B"), InlineData("A-1"), InlineData("É1")]
    public async Task Should_refuse_a_new_reference_that_Sage_could_not_keep(string reference)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"X\""));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.CreateCustomer(Writes.Customer with { AccountRef = reference }, Reading.Token));
        (failure.Failure, failure.Field).ShouldBe((SageFailure.Refused, "accountRef"));
        sage.Requests.ShouldBeEmpty();
    }

    [Theory, InlineData(null), InlineData(""), InlineData("  ")]
    public async Task Should_refuse_a_new_customer_without_a_name(string? name)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"X\""));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.CreateCustomer(Writes.Customer with { Name = name }, Reading.Token));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.BadField, "name"));
        sage.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_refuse_to_change_an_address_without_its_number_and_a_currency_below_one()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"X\""));
        (await Should.ThrowAsync<SageException>(sage.Writer.UpdateAddress(Writes.Address with { AddressRef = null }, Reading.Token))).Field.ShouldBe("addressNumber");
        (await Should.ThrowAsync<SageException>(sage.Writer.CreateCustomer(Writes.Customer with { Currency = 0 }, Reading.Token))).Field.ShouldBe("currency");
        sage.Requests.ShouldBeEmpty();
    }

    private static async Task CheckLimit<T>(int limit, string field, Func<string, T> with, Func<ISage50Writer, T, Task> write, string answer)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record(answer));
        await write(sage.Writer, with(new string('x', limit)));
        sage.Requests.Count.ShouldBe(1);
        var failure = await Should.ThrowAsync<SageException>(async () => await write(sage.Writer, with(new string('x', limit + 1))));
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.TooLong, field));
        failure.Message.ShouldContain($"{limit + 1} characters and Sage holds {limit}");
        sage.Requests.Count.ShouldBe(1);
    }

    private static T Set<T>(T record, string property, string text)
    {
        typeof(T).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(record, text);
        return record;
    }
}
