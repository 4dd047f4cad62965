using System.Text.Json;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

public class When_a_write_is_sent
{
    [Fact]
    public async Task Should_create_a_customer_under_the_names_of_the_service()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"NEW00001\""));
        var reference = await sage.Writer.CreateCustomer(Everything, Reading.Token);
        reference.ShouldBe("NEW00001");
        (sage.Last.Method, sage.Last.Path, sage.Last.Token).ShouldBe(("POST", "api/customer/", ScriptedHyperAccounts.Token));
        Fields(sage.Last.Body).ShouldBe(
            "accountRef=NEW00001 name=Café Ltd address1=a1 address2=a2 address3=a3 address4=a4 address5=a5 countryCode=IE telephone=t1 telephone2=t2 fax=f " +
            "email=e@example.com www=w vatNumber=v analysis1=n1 analysis2=n2 analysis3=n3 currency=2");
    }

    [Fact]
    public async Task Should_leave_nulls_out_and_send_blanks()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"TEST01\""));
        await sage.Writer.UpdateCustomer(new CustomerWrite { AccountRef = "TEST01", Address2 = "", Currency = 2 }, Reading.Token);
        (sage.Last.Method, Fields(sage.Last.Body)).ShouldBe(("PATCH", "accountRef=TEST01 address2="));
    }

    [Fact]
    public async Task Should_create_and_change_addresses()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("7"), Replies.Record("\"8\""), Replies.Record("true"));
        var address = new AddressWrite
        {
            AccountRef = "TEST01", AddressType = 1, Description = "SSMA:1", Name = "n", ContactName = "c", ContactRole = "r", Address1 = "1", Address2 = "2",
            Address3 = "3", Address4 = "4", Address5 = "5", CountryCode = "GB", Telephone = "t", Telephone2 = "u", Fax = "f", EMail = "e", Notes = "two\r\nlines",
        };
        (await sage.Writer.CreateAddress(address, Reading.Token)).ShouldBe(7);
        Fields(sage.Last.Body).ShouldBe("accountRef=TEST01 addressType=1 addressLine1=1 addressLine2=2 addressLine3=3 addressLine4=4 addressLine5=5 countryCode=GB role=r contact=c " +
            "description=SSMA:1 email=e fax=f name=n notes=two\r\nlines telephone=t telephone2=u");
        (await sage.Writer.CreateAddress(address, Reading.Token)).ShouldBe(8);
        await sage.Writer.UpdateAddress(new AddressWrite { AccountRef = "TEST01", AddressRef = 7, Fax = "" }, Reading.Token);
        (sage.Last.Method, Fields(sage.Last.Body)).ShouldBe(("PATCH", "accountRef=TEST01 fax= addressNumber=7"));
    }

    [Fact]
    public async Task Should_compose_accents_before_sending()
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record("\"TEST01\""));
        await sage.Writer.UpdateCustomer(new CustomerWrite { AccountRef = "TEST01", Name = "Cafe\u0301 €5 – “x” Œ" }, Reading.Token);
        Fields(sage.Last.Body).ShouldBe("accountRef=TEST01 name=Caf\u00e9 €5 – “x” Œ");
    }

    [Theory, InlineData("\"TEST01\""), InlineData("\" test01 \""), InlineData("true"), InlineData("null")]
    public async Task Should_accept_the_answers_an_update_may_bring(string response)
    {
        await using var sage = (await ScriptedHyperAccounts.Start()).OnWrites(Replies.Record(response));
        await sage.Writer.UpdateCustomer(Writes.Customer, Reading.Token);
        sage.Client.RequestsSent.ShouldBe(1);
    }

    private static string Fields(string body) =>
        string.Join(' ', JsonDocument.Parse(body).RootElement.EnumerateObject().Select(p => $"{p.Name}={p.Value}"));

    private static readonly CustomerWrite Everything = new()
    {
        AccountRef = "NEW00001", Name = "Café Ltd", Address1 = "a1", Address2 = "a2", Address3 = "a3", Address4 = "a4", Address5 = "a5", CountryCode = "IE", Telephone = "t1",
        Telephone2 = "t2", Fax = "f", EMail = "e@example.com", WebAddress = "w", VatRegNumber = "v", Currency = 2, Analysis1 = "n1", Analysis2 = "n2", Analysis3 = "n3",
    };
}
