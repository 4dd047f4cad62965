using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Limits;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_Sage_is_written
{
    private static readonly Image Account = RecordSchema.Of<Account>().ToImage(new Account
    {
        CompanyCode = "ignored", Name = "Ó Murchú", Address1 = "1 Quay", Address2 = "Unit 2", City = "Cork", Region = "Munster", Postcode = "T12", Country = "IE", Phone = "1", Phone2 = "2",
        Fax = "3", Email = "e", Website = "w", VatNumber = "IE1", Currency = "EUR", Owner = "Aoife Brennan", PriceList = "30", Status = "Client", ReadOnly = true, CreditLimit = 5,
    });

    private static readonly IReadOnlySet<string> All = RecordSchema.Of(Kind.Account).Fields.Select(f => f.Name).ToHashSet();

    private static readonly CustomerWrite Update = new()
    {
        AccountRef = "MUR001", Name = "Ó Murchú", Address1 = "1 Quay", Address2 = "Unit 2", Address3 = "Cork", Address4 = "Munster", Address5 = "T12", CountryCode = "IE", Telephone = "1",
        Telephone2 = "2", Fax = "3", EMail = "e", WebAddress = "w", VatRegNumber = "IE1",
    };

    [Fact]
    [Trait("Rule", "ACC-34")]
    [Trait("Rule", "ACC-44")]
    public void Should_create_a_customer_with_rep_and_currency() =>
        Sample.Mapper.SageCustomer(Account, All, "MUR001", creating: true).ShouldBe(Update with { Currency = 3, Analysis2 = "Aoife Brennan" });

    [Fact]
    [Trait("Rule", "ACC-33")]
    [Trait("Rule", "ACC-44")]
    public void Should_never_update_rep_and_currency() => Sample.Mapper.SageCustomer(Account, All, "MUR001").ShouldBe(Update);

    [Fact]
    public void Should_write_only_the_fields_asked_for() =>
        Sample.Mapper.SageCustomer(Account, Sample.Fields("phone", "city"), "MUR001").ShouldBe(new CustomerWrite { AccountRef = "MUR001", Telephone = "1", Address3 = "Cork" });

    [Fact]
    public void Should_clear_on_update_and_leave_out_on_create()
    {
        var image = Account.With("fax", FieldValue.Null).With("phone", FieldValue.Absent);
        Sample.Mapper.SageCustomer(image, Sample.Fields("fax", "phone"), "MUR001").ShouldBe(new CustomerWrite { AccountRef = "MUR001", Fax = "" });
        Sample.Mapper.SageCustomer(image, Sample.Fields("fax", "phone"), "MUR001", creating: true).ShouldBe(new CustomerWrite { AccountRef = "MUR001" });
    }

    [Fact]
    [Trait("Rule", "ACC-35")]
    [Trait("Rule", "D16")]
    public void Should_put_rep_and_marker_into_their_columns()
    {
        var mapper = Sample.With(new MappingSettings { RepColumn = "ANALYSIS_1", MarkerColumn = "ANALYSIS_2" });
        var customer = mapper.Marked(mapper.SageCustomer(Account, Sample.Fields("owner"), "MUR001", creating: true), "SSMA:7");
        customer.ShouldBe(new CustomerWrite { AccountRef = "MUR001", Analysis1 = "Aoife Brennan", Analysis2 = "SSMA:7" });
    }

    [Fact]
    public void Should_refuse_a_currency_Sage_does_not_have() => Should.Throw<MappingException>(
        () => Sample.Mapper.SageCustomer(Account.With("currency", FieldValue.Of("CHF")), All, "MUR001", creating: true)).Value.ShouldBe("CHF");

    [Fact]
    [Trait("Rule", "CON-01")]
    [Trait("Rule", "D14")]
    public void Should_create_a_contact_of_type_1_and_update_by_number()
    {
        var image = RecordSchema.Of<Contact>().ToImage(new Contact
        {
            Reference = "x", Account = "MUR001", Name = "Björk", JobTitle = "Buyer", Phone = "1", Phone2 = "2", Email = "e", Address1 = "a", City = "c", Region = "r", Postcode = "p", Country = "GB", Owner = "61",
        });
        var fields = RecordSchema.Of(Kind.Contact).Fields.Select(f => f.Name).ToHashSet();
        var created = new AddressWrite
        {
            AccountRef = "MUR001", AddressType = 1, ContactName = "Björk", ContactRole = "Buyer", Telephone = "1", Telephone2 = "2", EMail = "e", Address1 = "a", Address3 = "c", Address4 = "r",
            Address5 = "p", CountryCode = "GB",
        };
        Sample.Mapper.SageContact(image, fields, "MUR001", null).ShouldBe(created);
        Sample.Mapper.SageContact(image, fields, "MUR001", 3).ShouldBe(created with { AddressRef = 3, AddressType = null, Fax = "" });
    }

    [Fact]
    public void Should_read_back_what_was_written()
    {
        var row = Sample.Mapper.FromSage(Sample.Customer);
        var write = Sample.Mapper.SageCustomer(row, All, "MUR001");
        Sample.Mapper.FromSage(Sample.Customer with { Name = write.Name, Address3 = write.Address3, Telephone2 = write.Telephone2, CountryCode = write.CountryCode })
            .SameAs(row).ShouldBeTrue();
    }

    [Fact]
    public void Should_find_texts_that_Sage_cannot_hold()
    {
        var image = Account.With("name", FieldValue.Of(new string('é', 61))).With("vatNumber", FieldValue.Of(new string('1', 20)));
        SageLimits.Exceeded(Kind.Account, image).ShouldBe([new TooLong("name", 60, 61)]);
        SageLimits.Exceeded(Kind.Product, image).ShouldBeEmpty();
        SageLimits.Exceeded(Kind.Contact, Image.Empty.With("name", FieldValue.Of(new string('x', 31)))).ShouldBe([new TooLong("name", 30, 31)]);
    }

    [Fact]
    public void Should_limit_only_fields_there_are()
    {
        foreach (var kind in Kind.All)
            SageLimits.Of(kind).Keys.Except(RecordSchema.Of(kind).Fields.Select(f => f.Name)).ShouldBeEmpty(kind);
    }

    [Fact]
    public void Should_find_characters_outside_Windows_1252()
    {
        var image = Image.Empty.With("name", FieldValue.Of("Zieliński")).With("city", FieldValue.Of("Gráinne €5 ’")).With("phone", FieldValue.Of("漢"));
        SageCharacters.Unwritable(image).ShouldBe(["name", "phone"]);
    }
}
