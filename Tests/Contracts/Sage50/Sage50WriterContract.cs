using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>What every writer promises, seen through the reader of the same company.</summary>
public abstract class Sage50WriterContract
{
    protected abstract Task<ISage50Target> Open();

    [Fact]
    public async Task A_created_customer_can_be_read_back()
    {
        await using var sage = await Open();
        (await sage.Writer.CreateCustomer(Newcomer, Reading.Token)).ShouldBe(Newcomer.AccountRef);
        var read = await sage.Reader.One<SalesLedger>(SageQueries.Account(Newcomer.AccountRef));
        (read.Name, read.Address1, read.CountryCode, read.Telephone, read.EMail, read.WebAddress, read.Analysis3)
            .ShouldBe((Newcomer.Name, Newcomer.Address1, "GB", Newcomer.Telephone, Newcomer.EMail, Newcomer.WebAddress, Newcomer.Analysis3));
    }

    [Fact]
    public async Task A_second_customer_of_the_same_reference_is_refused_and_changes_nothing()
    {
        await using var sage = await Open();
        var account = sage.Accounts.First();
        var before = await sage.Reader.One<SalesLedger>(SageQueries.Account(account));
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.CreateCustomer(Newcomer with { AccountRef = account }, Reading.Token));
        failure.Failure.ShouldBe(SageFailure.Refused);
        (await sage.Reader.One<SalesLedger>(SageQueries.Account(account))).Name.ShouldBe(before.Name);
    }

    [Fact]
    public async Task An_update_leaves_nulls_alone_and_clears_blanks()
    {
        await using var sage = await Open();
        await sage.Writer.CreateCustomer(Newcomer, Reading.Token);
        await sage.Writer.UpdateCustomer(new CustomerWrite { AccountRef = Newcomer.AccountRef, Address1 = "", Telephone = "01632 960999" }, Reading.Token);
        var read = await sage.Reader.One<SalesLedger>(SageQueries.Account(Newcomer.AccountRef));
        (read.Name, read.Address1, read.Telephone, read.EMail).ShouldBe((Newcomer.Name, null, "01632 960999", Newcomer.EMail));
    }

    [Fact]
    public async Task An_update_of_a_customer_that_is_not_there_is_refused()
    {
        await using var sage = await Open();
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.UpdateCustomer(Newcomer with { AccountRef = "ZZZNONE9" }, Reading.Token));
        failure.Failure.ShouldBe(SageFailure.Refused);
    }

    [Fact]
    public async Task A_created_address_has_a_number_and_can_be_changed_under_it()
    {
        await using var sage = await Open();
        var account = sage.Accounts.First();
        var number = await sage.Writer.CreateAddress(new AddressWrite { AccountRef = account, ContactName = "Pat Example", Address1 = "1 Mill Lane", Description = "SSMA:1" }, Reading.Token);
        await sage.Writer.UpdateAddress(new AddressWrite { AccountRef = account, AddressRef = number, Address1 = "", Telephone = "01632 960001" }, Reading.Token);
        var read = await sage.Reader.One<SalesDelAddr>(SageQueries.Account(account).And("ADDRESS_REF", SageOperator.Equal, number));
        (read.AddressRef, read.ContactName, read.Address1, read.Telephone, read.Description).ShouldBe((number, "Pat Example", null, "01632 960001", "SSMA:1"));
    }

    [Fact]
    public async Task An_address_of_an_unknown_account_is_refused()
    {
        await using var sage = await Open();
        var failure = await Should.ThrowAsync<SageException>(sage.Writer.CreateAddress(new AddressWrite { AccountRef = "ZZZNONE9", Name = "Nowhere" }, Reading.Token));
        failure.Failure.ShouldBe(SageFailure.Refused);
    }

    private static readonly CustomerWrite Newcomer = new()
    {
        AccountRef = "CTRACT01", Name = "Contract & Söhne", Address1 = "1 Test Road", CountryCode = "GB", Telephone = "01632 960100",
        EMail = "contract@example.com", WebAddress = "www.example.com", Analysis3 = "SSMA:42",
    };
}
