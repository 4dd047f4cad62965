using System.Text.Json.Nodes;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_a_body_is_written_for_SSM
{
    [Fact]
    [Trait("Rule", "ACC-08")]
    [Trait("Rule", "ACC-10")]
    [Trait("Rule", "ACC-11")]
    public void Should_write_an_account_under_SSMs_keys() => Body(new Account
    {
        CompanyCode = "MUR001", Name = "Ó Murchú", Address1 = "x", Address2 = "y", City = "Cork", Region = "Munster", Postcode = "T12", Country = "IE", Phone = "1", Phone2 = "2", Fax = "3",
        Email = "a@b.example", Website = "w", VatNumber = "IE1", PriceList = "30", Currency = "EUR", Owner = "61", Status = "Client", ReadOnly = true, OnHold = false, CreditLimit = 5000.00m,
        Balance = -12.34m, Terms = "30 days",
    }).ShouldBe(
        """{"extId":"MUR001","name":"Ó Murchú","address1":"x","address2":"y","city":"Cork","region":"Munster","postcode":"T12","countryId":353,"phone":"1","phone2":"2","fax":"3","email":"a@b.example","website":"w","vatNumber":"IE1","rateId":30,"salesRepId1":61,"statusId":7,"readOnly":true,"Z_Balance":-12.34,"Z_CreditLimit":5000,"Z_Currency":"EUR","Z_OnHold":false,"Z_Terms":"30 days"}""");

    [Fact]
    [Trait("Rule", "CON-02")]
    [Trait("Rule", "CON-13")]
    public void Should_write_contacts_and_addresses()
    {
        Body(new Contact { Reference = "MUR001/3", Account = "1", Name = "María de la Cruz", JobTitle = "Buyer", Phone = "1", Phone2 = "2", Fax = "3", Email = "e", Address1 = "x", City = "c", Region = "r", Postcode = "p", Country = "GB", Owner = "61" })
            .ShouldBe("""{"extId":"MUR001/3","accountId":1,"firstName":"María","lastName":"de la Cruz","phone1":"1","phone2":"2","fax":"3","email":"e","address1":"x","city":"c","region":"r","postcode":"p","countryId":44,"salesRepId":61,"Z_JobTitle":"Buyer"}""");
        Body(new Address { Account = "1", Description = "d", Address1 = "x", Address2 = "y", City = "c", Region = "r", Postcode = "p", Country = "GB" })
            .ShouldBe("""{"accountId":1,"description":"d","address1":"x","address2":"y","city":"c","region":"r","postcode":"p","countryId":44}""");
    }

    [Fact]
    [Trait("Rule", "PRD-03")]
    [Trait("Rule", "PRD-04")]
    [Trait("Rule", "PRD-05")]
    public void Should_write_the_catalogue()
    {
        Body(new Product { StockCode = "W-1", Name = "Widget", Description = "d", Price = 1.50m, Stock = 2.00m, Family = "70", NotAvailable = false, ReadOnly = true, TaxCode = "T1", UnitOfSale = "Each", Barcode = "501" })
            .ShouldBe("""{"extId":"W-1","model":"Widget","description":"d","price":1.5,"stock":2,"familyId":70,"notAvailable":false,"readOnly":true,"Z_Barcode":"501","Z_TaxCode":"T1","Z_UnitOfSale":"Each"}""");
        Body(new Family { Name = "Widgets" }).ShouldBe("""{"descriptionEN":"Widgets","descriptionES":"Widgets"}""");
        Body(new Rate { Code = "TRADE", Name = "Trade", Currency = "EUR" }).ShouldBe("""{"extID":"TRADE","descriptionEN":"Trade","descriptionES":"Trade","currencyId":1}""");
        Body(new ProductRate { Rate = "30", Product = "5", Price = 9.90m }).ShouldBe("""{"rateId":30,"productId":5,"salePrice":9.9}""");
    }

    [Fact]
    [Trait("Rule", "INV-05")]
    [Trait("Rule", "INV-03")]
    public void Should_write_documents()
    {
        Body(new Order { Number = "Q12", Reference = "PO 7", Account = "1", Status = OrderState.QuotationWon, Rep = "61", PriceList = "30", Currency = "EUR", OrderDate = new(2024, 3, 1), Forecast = new(2024, 4, 1), Discount = 5, Net = 100, Tax = 20, Gross = 120, Comment = "c", ReadOnly = true })
            .ShouldBe("""{"extId":"Q12","reference":"PO 7","accountId":1,"statusId":101,"salesRepId":61,"rateId":30,"currencyId":1,"salesForecastDate":"2024-04-01","discount1":5,"total":100,"comment":"c","readOnly":true,"Z_Currency":"EUR","Z_Gross":120,"Z_Net":100,"Z_OrderDate":"2024-03-01","Z_Tax":20}""");
        Body(new OrderLine { Order = "400", Position = 3, Product = "5", Description = "d", Quantity = 2.00m, Price = 4, Discount = 10, Net = 7.20m, Tax = 1.44m, TaxCode = "T1" })
            .ShouldBe("""{"salesOrderId":400,"order":3,"productId":5,"description":"d","quantity":2,"price":4,"discount1":10,"total":7.2,"Z_Net":7.2,"Z_Tax":1.44,"Z_TaxCode":"T1"}""");
        Body(new Invoice { Number = "I8", Account = "1", AccountCode = "MUR001", Date = new(2024, 3, 10), Rep = "61", Total = -5 })
            .ShouldBe("""{"extId":"I8","accountId":1,"accountExtId":"MUR001","date":"2024-03-10","salesRepId":61,"salesRepExtId":"AB","total":-5}""");
    }

    [Theory]
    [Trait("Rule", "D12")]
    [InlineData("", "Sage 50: tax 20.00, gross 120.00 EUR")]
    [InlineData("Z_Tax", null)]
    public void Should_show_the_tax_to_people_where_the_tenant_has_no_field_for_it(string field, string? note)
    {
        var mapper = Sample.With(Sample.Settings with
        {
            CustomFields = new Dictionary<string, IReadOnlyDictionary<string, string>> { [Kind.Order] = new Dictionary<string, string> { ["tax"] = field } },
        });
        var order = RecordSchema.Of(Kind.Order).ToImage(new Order { Number = "Q12", Account = "1", Currency = "EUR", Net = 100, Tax = 20, Gross = 120 });
        mapper.SsmCreateBody(Kind.Order, order, order.Names.ToHashSet())["internalComment"]?.GetValue<string>().ShouldBe(note);
        (mapper.SsmCreateBody(Kind.Order, order, order.Names.ToHashSet())["internalComment"] is null).ShouldBe(note is null);
    }

    [Fact]
    public void Should_write_only_what_is_asked_for_and_null_for_what_is_empty()
    {
        var image = Image.Empty.With("phone", FieldValue.Null).With("name", FieldValue.Of("x")).With("country", FieldValue.Of("XX")).With("terms", FieldValue.Null);
        Sample.Mapper.SsmBody(Kind.Account, image, Sample.Fields("phone", "terms", "fax")).ToJsonString().ShouldBe("""{"phone":null,"Z_Terms":null}""");
        Sample.Mapper.SsmBody(Kind.Contact, Image.Empty.With("name", FieldValue.Null), Sample.Fields("name")).ToJsonString().ShouldBe("""{"firstName":null,"lastName":null}""");
    }

    [Fact]
    public void Should_give_every_field_of_every_kind_a_key()
    {
        foreach (var kind in Kind.All.Where(k => k != Kind.User))
            foreach (var field in RecordSchema.Of(kind).Fields)
                Sample.Mapper.SsmBody(kind, Image.Empty.With(field.Name, FieldValue.Null), Sample.Fields(field.Name)).Count.ShouldBeGreaterThan(0, $"{kind}.{field.Name}");
    }

    [Fact]
    [Trait("Rule", "D8")]
    public void Should_put_the_prefix_before_external_ids_only()
    {
        var mapper = Sample.With(new MappingSettings { ExtIdPrefix = "B-" });
        var image = RecordSchema.Of<Invoice>().ToImage(new Invoice { Number = "I8", AccountCode = "MUR001" });
        mapper.SsmBody(Kind.Invoice, image, Sample.Fields("number", "accountCode")).ToJsonString().ShouldBe("""{"extId":"B-I8","accountExtId":"B-MUR001"}""");
    }

    [Theory]
    [InlineData(Kind.Account, "country", "XX")]
    [InlineData(Kind.Account, "status", "Prospect")]
    [InlineData(Kind.Account, "priceList", "TRADE")]
    [InlineData(Kind.Rate, "currency", "USD")]
    [InlineData(Kind.Order, "status", "Imagined")]
    [InlineData(Kind.OrderLine, "product", "W-1")]
    public void Should_refuse_what_the_tenant_does_not_know_and_say_so(string kind, string field, string value)
    {
        var refused = Should.Throw<MappingException>(() => Sample.Mapper.SsmBody(kind, Image.Empty.With(field, FieldValue.Of(value)), Sample.Fields(field)));
        (refused.Kind, refused.Field, refused.Value).ShouldBe((kind, field, value));
        refused.Message.ShouldStartWith($"{kind}.{field} cannot be mapped: '{value}'. ");
    }

    [Fact]
    [Trait("Rule", "USR-03")]
    [Trait("Rule", "USR-07")]
    [Trait("Rule", "USR-11")]
    [Trait("Rule", "D17")]
    public void Should_never_write_users() =>
        Should.Throw<ArgumentException>(() => Sample.Mapper.SsmBody(Kind.User, CanonicalMapper.SageUser("A", null), Sample.Fields("name")));

    [Fact]
    [Trait("Rule", "ACC-31")]
    [Trait("Rule", "ACC-43")]
    [Trait("Rule", "INV-09")]
    public void Should_add_at_creation_what_SSM_requires()
    {
        string Create(CanonicalRecord record) => Json(Sample.Mapper.SsmCreateBody(KindOf(record), ImageOf(record), All(record)));
        Create(new Account { Name = "x" }).ShouldBe("""{"branchId":16,"salesRepId1":51,"name":"x"}""");
        Create(new Account { Name = "x", Owner = "61" }).ShouldBe("""{"branchId":16,"salesRepId1":61,"name":"x"}""");
        Create(new Contact { Name = "Björk" }).ShouldBe("""{"salesRepId":51,"firstName":"-","lastName":"Björk"}""");
        Create(new Order { Reference = "r" }).ShouldBe("""{"branchId":16,"salesRepId":51,"reference":"r"}""");
        Create(new Invoice { Number = "I8" }).ShouldBe("""{"salesRepId":51,"salesRepExtId":"ADMIN","extId":"I8"}""");
        Create(new Family { Name = "Widgets" }).ShouldBe("""{"idParent":-1,"descriptionEN":"Widgets","descriptionES":"Widgets"}""");
        Sample.Mapper.CreateExtras(Kind.Product).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "ACC-43")]
    [Trait("Rule", "USR-12")]
    public void Should_say_what_is_missing_for_a_create()
    {
        var poor = new CanonicalMapper(Sample.Settings, new(Sample.Sources with { Branches = [], AdminUserId = null }, Sample.Settings));
        Should.Throw<MappingException>(() => poor.CreateExtras(Kind.Account)).Field.ShouldBe("branchId");
        Should.Throw<MappingException>(() => poor.CreateExtras(Kind.Contact)).Field.ShouldBe("owner");
    }

    [Fact]
    public void Should_find_texts_that_SSM_cannot_hold()
    {
        var image = ImageOf(new Product { StockCode = new('A', 29), Name = "Widget", Family = "not an id" });
        Sample.With(new MappingSettings { ExtIdPrefix = "B-" }).SsmExceeded(Kind.Product, image, new Dictionary<string, int> { ["extId"] = 30, ["model"] = 100 })
            .ShouldBe([new("stockCode", 30, 31)]);
    }

    private static string Body(CanonicalRecord record) => Json(Sample.Mapper.SsmBody(KindOf(record), ImageOf(record), All(record)));

    private static string Json(JsonObject body) => body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static HashSet<string> All(CanonicalRecord record) => RecordSchema.Of(KindOf(record)).Fields.Select(f => f.Name).ToHashSet();

    private static Image ImageOf(CanonicalRecord record) => RecordSchema.Of(KindOf(record)).ToImage(record);

    private static string KindOf(CanonicalRecord record) => char.ToLowerInvariant(record.GetType().Name[0]) + record.GetType().Name[1..];
}
