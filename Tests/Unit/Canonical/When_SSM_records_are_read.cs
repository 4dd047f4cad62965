using System.Text.Json;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_SSM_records_are_read
{
    [Fact]
    [Trait("Rule", "ACC-11")]
    [Trait("Rule", "ACC-41")]
    public void Should_map_every_account_field() => Texts(Sample.Mapper.FromSsm(new SsmAccount
    {
        Id = 1, ExtId = "MUR001", Name = "Ó Murchú", VatNumber = "IE1", StatusId = new(7, "Client"), RateId = new(30, "Trade"), SalesRepId1 = new(61, "Aoife"),
        Phone = "1", Phone2 = "2", Fax = "3", Email = "a@b.example", Website = "w", Address1 = "x", Address2 = "y", City = "Cork", Postcode = "T12", Region = "Munster",
        CountryId = new(353, "Ireland"), ReadOnly = true,
        Extra = Sample.Extra("""{"Z_Currency":{"id":2,"value":"EUR"},"Z_OnHold":0,"Z_CreditLimit":"5000.50","Z_Balance":-1.5,"Z_Terms":null,"Z_Other":[1]}"""),
    })).ShouldBe(
        "address1=x; address2=y; balance=-1.5; city=Cork; companyCode=MUR001; country=IE; creditLimit=5000.50; currency=EUR; email=a@b.example; fax=3; name=Ó Murchú; onHold=False; "
        + "owner=61; phone=1; phone2=2; postcode=T12; priceList=30; readOnly=True; region=Munster; status=Client; terms=(empty); vatNumber=IE1; website=w");

    [Fact]
    [Trait("Rule", "D2")]
    public void Should_make_custom_fields_absent_that_the_tenant_does_not_deliver()
    {
        var image = Sample.Mapper.FromSsm(new SsmAccount { Extra = Sample.Extra("""{"Z_Terms":"30 days"}""") });
        foreach (var field in new[] { "currency", "onHold", "creditLimit", "balance" }) image[field].IsAbsent.ShouldBeTrue(field);
        image["terms"].Text.ShouldBe("30 days");
        image["name"].IsNull.ShouldBeTrue();
        Sample.Mapper.FromSsm(new SsmAccount())["terms"].IsAbsent.ShouldBeTrue();
    }

    [Fact]
    public void Should_make_a_custom_field_absent_that_the_settings_switch_off()
    {
        var settings = new MappingSettings { CustomFields = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["account"] = new Dictionary<string, string> { ["terms"] = "" } } };
        var image = Sample.With(settings).FromSsm(new SsmAccount { Extra = Sample.Extra("""{"Z_Terms":"30 days"}""") });
        image["terms"].IsAbsent.ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, "Potential")]
    [InlineData(9, "Lapsed")]
    [InlineData(77, "#77")]
    public void Should_show_a_status_under_its_label(int id, string status) =>
        Sample.Mapper.FromSsm(new SsmAccount { StatusId = new(id, "other language") })["status"].Text.ShouldBe(status);

    [Fact]
    [Trait("Rule", "D13")]
    public void Should_read_the_configured_label_as_client()
    {
        var image = Sample.With(new MappingSettings { ClientLabel = "lapsed" }).FromSsm(new SsmAccount { StatusId = new(9, null) });
        image["status"].Text.ShouldBe("Client");
    }

    [Fact]
    public void Should_show_unknown_ids_and_read_0_as_none()
    {
        var image = Sample.Mapper.FromSsm(new SsmAccount { CountryId = new(999, "Atlantis"), RateId = new(0, null), StatusId = new(0, null) });
        image["country"].Text.ShouldBe("#999");
        image["priceList"].IsNull.ShouldBeTrue();
        image["status"].IsNull.ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "CON-03")]
    [Trait("Rule", "CON-04")]
    [Trait("Rule", "CON-11")]
    [Trait("Rule", "CON-13")]
    public void Should_map_every_contact_field() => Texts(Sample.Mapper.FromSsm(new SsmContact
    {
        ExtId = "MUR001/3", FirstName = "-", LastName = "Björk", AccountId = new(1, "x"), Phone1 = "1", Phone2 = "2", Fax = "3", Email = "b@b.example", SalesRepId = new(61, null),
        Address1 = "x", City = "Cork", Postcode = "T12", Region = "Munster", CountryId = new(44, null), Extra = Sample.Extra("""{"Z_JobTitle":"Buyer"}"""),
    })).ShouldBe(
        "account=1; address1=x; city=Cork; country=GB; email=b@b.example; fax=3; jobTitle=Buyer; name=Björk; owner=61; phone=1; phone2=2; postcode=T12; reference=MUR001/3; region=Munster");

    [Fact]
    public void Should_map_the_catalogue()
    {
        Texts(Sample.Mapper.FromSsm(new SsmProduct
        {
            ExtId = "W-1", Model = "Widget", Description = "d", Price = 1.5m, Stock = 2, FamilyId = new(70, null), NotAvailable = false, ReadOnly = true,
            Extra = Sample.Extra("""{"Z_TaxCode":"T1","Z_UnitOfSale":"","Z_Barcode":501}"""),
        })).ShouldBe("barcode=501; description=d; family=70; name=Widget; notAvailable=False; price=1.5; readOnly=True; stock=2; stockCode=W-1; taxCode=T1; unitOfSale=(empty)");
        Texts(Sample.Mapper.FromSsm(new SsmProductFamily { DescriptionES = "Piezas" })).ShouldBe("name=Piezas");
        Texts(Sample.Mapper.FromSsm(new SsmRate { ExtID = "TRADE", DescriptionEN = "Trade", DescriptionES = "Comercio", CurrencyId = 1 })).ShouldBe("code=TRADE; currency=EUR; name=Trade");
        Texts(Sample.Mapper.FromSsm(new SsmProductRate { ProductId = new(5, null), RateId = new(30, null), SalePrice = 9.9m })).ShouldBe("price=9.9; product=5; rate=30");
        Texts(Sample.Mapper.FromSsm(new SsmAccountAddress { AccountId = new(1, null), Description = "Shed [MUR001/3]", CountryId = new(44, null) }).Only(f => f is "account" or "description" or "country"))
            .ShouldBe("account=1; country=GB; description=Shed [MUR001/3]");
    }

    [Fact]
    public void Should_map_every_order_field() => Texts(Sample.Mapper.FromSsm(new SsmSalesOrder
    {
        ExtId = "Q12", Reference = "PO 7", StatusId = new(101, null), AccountId = new(1, null), SalesRepId = new(61, null), RateId = new(30, null), CurrencyId = new(3, null),
        Discount1 = 5, SalesForecastDate = new(2024, 4, 1, 23, 30, 0), Comment = "c", ReadOnly = false, Total = 999,
        Extra = Sample.Extra("""{"Z_OrderDate":"2024-03-01T00:00:00Z","Z_Net":100,"Z_Tax":"20.00","Z_Gross":120.0,"Z_Currency":"EUR"}"""),
    })).ShouldBe(
        "account=1; comment=c; currency=GBP; discount=5; forecast=2024-04-01; gross=120.0; net=100; number=Q12; orderDate=2024-03-01; priceList=30; readOnly=False; reference=PO 7; "
        + "rep=61; status=QuotationWon; tax=20.00");

    [Fact]
    public void Should_fall_back_to_the_custom_currency_and_to_the_tenants_own_status()
    {
        var image = Sample.Mapper.FromSsm(new SsmSalesOrder { StatusId = new(150, null), Extra = Sample.Extra("""{"Z_Currency":"USD"}""") });
        image["currency"].Text.ShouldBe("USD");
        image["status"].Text.ShouldBe("Lapsed");
        Sample.Mapper.FromSsm(new SsmSalesOrder())["currency"].IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Should_map_lines_sales_and_users()
    {
        Texts(Sample.Mapper.FromSsm(new SsmSalesOrderLine
        {
            SalesorderId = new(400, "x"), ProductId = new(5, null), Description = "d", Quantity = 2, Price = 4, Discount1 = 10, Total = 1, Order = 3,
            Extra = Sample.Extra("""{"Z_Net":7.2,"Z_Tax":1.44,"Z_TaxCode":"T1"}"""),
        })).ShouldBe("description=d; discount=10; net=7.2; order=400; position=3; price=4; product=5; quantity=2; tax=1.44; taxCode=T1");
        Texts(Sample.Mapper.FromSsm(new SsmSale { ExtId = "I8", AccountId = new(1, null), AccountExtId = "MUR001", Date = new(2024, 3, 10), SalesRepId = new(61, null), Total = -5 }))
            .ShouldBe("account=1; accountCode=MUR001; date=2024-03-10; number=I8; rep=61; total=-5");
        Texts(Sample.Mapper.FromSsm(new SsmUser { Name = "Aoife", LastName = "Brennan", Email = " Aoife@Sandbox.Example" })).ShouldBe("email=aoife@sandbox.example; name=Aoife Brennan");
        Sample.Mapper.FromSsm(new SsmUser { Name = "Aoife" })["email"].IsAbsent.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Sample.Mapper.FromSsm(new SsmBranch()));
    }

    [Fact]
    [Trait("Rule", "D8")]
    public void Should_never_take_another_companys_external_id_for_a_key()
    {
        var mapper = Sample.With(new MappingSettings { ExtIdPrefix = "B-" });
        mapper.FromSsm(new SsmAccount { ExtId = "B-MUR001" })["companyCode"].Text.ShouldBe("MUR001");
        mapper.FromSsm(new SsmAccount { ExtId = "MUR001" })["companyCode"].Text.ShouldBe("#MUR001");
        mapper.FromSsm(new SsmAccount { ExtId = "" })["companyCode"].IsNull.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"Z_Balance":"ten"}""", "balance")]
    [InlineData("""{"Z_OnHold":"maybe"}""", "onHold")]
    public void Should_refuse_a_custom_field_of_the_wrong_type(string extra, string field)
    {
        var refused = Should.Throw<MappingException>(() => Sample.Mapper.FromSsm(new SsmAccount { Extra = Sample.Extra(extra) }));
        (refused.Kind, refused.Field).ShouldBe(("account", field));
        refused.Message.ShouldContain("Z_");
    }

    [Fact]
    public void Should_read_what_the_serialiser_reads()
    {
        var record = JsonSerializer.Deserialize<SsmAccount>("""{"id":4,"name":"Åse","Z_CreditLimit":12.5}""", JsonSerializerOptions.Web)!;
        var image = Sample.Mapper.FromSsm(record);
        (image["name"].Text, image["creditLimit"].Value).ShouldBe(("Åse", 12.5m));
    }

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));
}
