using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_Sage_customers_and_addresses_are_read
{
    [Fact]
    [Trait("Rule", "ACC-10")]
    [Trait("Rule", "ACC-11")]
    public void Should_map_every_customer_field()
    {
        var image = Sample.Mapper.FromSage(Sample.Customer);
        Texts(image).ShouldBe(
            "address1=1 Quay; address2=Unit 2; balance=-12.34; city=Cork; companyCode=MUR001; country=IE; creditLimit=5000; currency=EUR; "
            + "email=hello@murchu.example; fax=021 3; name=Ó Murchú & Søn; onHold=True; owner=Aoife; phone=021 1; phone2=087 2; postcode=T12; "
            + "priceList=TRADE; readOnly=True; region=Munster; status=Client; terms=30 days; vatNumber=IE1; website=murchu.example");
    }

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_tell_null_from_a_column_that_was_not_delivered()
    {
        var image = Sample.Mapper.FromSage(Sample.Customer with
        {
            Fax = null, Telephone = " ", Address3 = null, CountryCode = null,
            Absent = new HashSet<string> { nameof(SalesLedger.Address3), nameof(SalesLedger.Balance), nameof(SalesLedger.Analysis2), nameof(SalesLedger.Currency) },
        });
        foreach (var field in new[] { "fax", "phone", "country" }) image[field].IsNull.ShouldBeTrue(field);
        foreach (var field in new[] { "city", "balance", "owner", "currency" }) image[field].IsAbsent.ShouldBeTrue(field);
        image["region"].Text.ShouldBe("Munster");
    }

    [Fact]
    [Trait("Rule", "ACC-30")]
    [Trait("Rule", "ACC-35")]
    [Trait("Rule", "USR-02")]
    [Trait("Rule", "D17")]
    public void Should_take_the_owner_from_the_configured_column()
    {
        Sample.With(new MappingSettings { RepColumn = "ANALYSIS_1" }).FromSage(Sample.Customer)["owner"].Text.ShouldBe("a1");
    }

    [Fact]
    public void Should_show_an_unknown_currency_as_its_number() =>
        Sample.Mapper.FromSage(Sample.Customer with { Currency = 9 })["currency"].Text.ShouldBe("#9");

    [Fact]
    [Trait("Rule", "CON-03")]
    [Trait("Rule", "CON-04")]
    [Trait("Rule", "CON-11")]
    public void Should_map_a_contact_address_to_a_contact()
    {
        var image = Sample.Mapper.FromSage(Address(1) with { ContactName = "  Gráinne   O'Dowd ", ContactRole = "Buyer", Telephone = "1", Telephone2 = "2", EMail = "g@murchu.example" });
        Texts(image).ShouldBe(
            "account=MUR001; address1=Shed; city=Cork; country=IE; email=g@murchu.example; fax=(empty); jobTitle=Buyer; name=Gráinne O'Dowd; phone=1; phone2=2; "
            + "postcode=T12; reference=MUR001/3; region=Munster");
        image["owner"].IsAbsent.ShouldBeTrue();
    }

    [Fact]
    public void Should_map_a_delivery_address_with_its_marker()
    {
        var image = Sample.With(new MappingSettings { ExtIdPrefix = "B-" }).FromSage(Address(0) with { Name = "Warehouse" });
        Texts(image).ShouldBe("account=MUR001; address1=Shed; address2=Back; city=Cork; country=IE; description=Warehouse [B-MUR001/3]; postcode=T12; region=Munster");
        AddressMarker.KeyOf("B-", image["description"].Text).ShouldBe("MUR001/3");
    }

    [Theory]
    [InlineData("Warehouse", null)]
    [InlineData("Warehouse [C-MUR001/3]", null)]
    [InlineData("[B-MUR001/3] then more", null)]
    [InlineData("[B-MUR001/3] ", "MUR001/3")]
    [InlineData(null, null)]
    public void Should_find_only_our_own_marker(string? description, string? key) => AddressMarker.KeyOf("B-", description).ShouldBe(key);

    [Fact]
    [Trait("Rule", "CON-07")]
    [Trait("Rule", "D15")]
    public void Should_filter_addresses_without_a_person_and_registered_ones()
    {
        RowFilter.ReasonToSkip(Address(1), Sample.Settings).ShouldBe("no person");
        RowFilter.ReasonToSkip(Address(2), Sample.Settings).ShouldBe("not a mapped record");
        RowFilter.ReasonToSkip(Address(0), Sample.Settings).ShouldBeNull();
        RowFilter.ReasonToSkip(Address(1) with { ContactName = "Ann" }, Sample.Settings).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Sample.Mapper.FromSage(Address(2)));
    }

    [Fact]
    [Trait("Rule", "CON-13")]
    [Trait("Rule", "PRD-04")]
    [Trait("Rule", "D14")]
    public void Should_give_each_row_its_key()
    {
        CanonicalMapper.SageKey(Sample.Customer).ShouldBe("MUR001");
        CanonicalMapper.SageKey(Address(1)).ShouldBe("MUR001/3");
        CanonicalMapper.SageKey(new Stock { StockCode = "W-1" }).ShouldBe("W-1");
        CanonicalMapper.SageKey(new StockCat { Number = 12 }).ShouldBe("12");
        CanonicalMapper.SageKey(new PriceList { PricingRef = "TRADE" }).ShouldBe("TRADE");
        CanonicalMapper.SageKey(new Price { Type = "P", PricingRef = "TRADE", StockCode = "W-1" }).ShouldBe("TRADE|W-1");
        CanonicalMapper.SageKey(new SalesOrder { AccountRef = "A", OrderNumber = 77 }).ShouldBe("77");
        CanonicalMapper.SageKey(new SopItem { ItemId = 501 }).ShouldBe("501");
        CanonicalMapper.SageKey(new Invoice { AccountRef = "A", InvoiceNumber = 8 }).ShouldBe("I8");
        Should.Throw<ArgumentException>(() => CanonicalMapper.SageKey(new TaxCode()));
    }

    [Fact]
    [Trait("Rule", "USR-04")]
    [Trait("Rule", "D17")]
    public void Should_leave_out_the_email_of_a_rep_nobody_mapped()
    {
        Texts(CanonicalMapper.SageUser("Aoife", "Aoife@Sandbox.Example ")).ShouldBe("email=aoife@sandbox.example; name=Aoife");
        Texts(CanonicalMapper.SageUser("Counter", null)).ShouldBe("name=Counter");
    }

    private static SalesDelAddr Address(int type) => new()
    {
        AccountRef = "MUR001", AddressRef = 3, AddressType = type, Address1 = "Shed", Address2 = "Back", Address3 = "Cork", Address4 = "Munster", Address5 = "T12", CountryCode = "IE",
    };

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));
}
