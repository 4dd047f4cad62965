using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Connectors.Sage50.Rows;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_the_Sage_catalogue_is_read
{
    private static readonly Stock Widget = new()
    {
        StockCode = "W-1", Description = "Widget, größe M", WebDetails = "Long\r\ntext", SalesPrice = 12.50m, QtyInStock = 10, QtyAllocated = 2.5m, StockCat = 7,
        InactiveFlag = true, TaxCode = 1, UnitOfSale = "Each", Barcode = "501",
    };

    [Fact]
    [Trait("Rule", "PRD-01")]
    [Trait("Rule", "PRD-03")]
    [Trait("Rule", "PRD-04")]
    [Trait("Rule", "PRD-05")]
    public void Should_map_every_product_field() => Texts(Sample.Mapper.FromSage(Widget)).ShouldBe(
        "barcode=501; description=Long\ntext; family=7; name=Widget, größe M; notAvailable=True; price=12.50; readOnly=True; stock=7.5; stockCode=W-1; taxCode=T1; unitOfSale=Each");

    [Fact]
    public void Should_have_no_stock_figure_for_items_without_stock_keeping()
    {
        Sample.Mapper.FromSage(Widget with { IgnoreStkLvlFlag = true })["stock"].IsAbsent.ShouldBeTrue();
        Sample.Mapper.FromSage(Widget with { Absent = new HashSet<string> { nameof(Stock.QtyAllocated) } })["stock"].IsAbsent.ShouldBeTrue();
    }

    [Fact]
    public void Should_leave_family_and_tax_code_empty_where_Sage_has_none()
    {
        var image = Sample.Mapper.FromSage(Widget with { StockCat = 0, TaxCode = null });
        image["family"].IsNull.ShouldBeTrue();
        image["taxCode"].IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Should_map_families_and_price_lists()
    {
        Texts(Sample.Mapper.FromSage(new StockCat { Number = 7, Name = "Widgets" })).ShouldBe("name=Widgets");
        Texts(Sample.Mapper.FromSage(new PriceList { PricingRef = "TRADE", Type = "P", Name = "Trade", Currency = 3 })).ShouldBe("code=TRADE; currency=EUR; name=Trade");
    }

    [Fact]
    public void Should_calculate_the_price_in_a_list()
    {
        var price = new Price { Type = "P", PricingRef = "TRADE", StockCode = "W-1", CalcMethod = 2, CalcValue = 10 };
        Texts(CanonicalMapper.ProductRate(price, Widget, new PriceList { PricingRef = "TRADE" })).ShouldBe("price=11.25; product=W-1; rate=TRADE");
        Should.Throw<ArgumentException>(() => Sample.Mapper.FromSage(price));
    }

    [Fact]
    public void Should_filter_what_is_no_customer_price()
    {
        RowFilter.ReasonToSkip(new StockCat { Number = 8 }, Sample.Settings).ShouldNotBeNull();
        RowFilter.ReasonToSkip(new Price { Type = "S", PricingRef = "MUR001", StockCode = "W-1" }, Sample.Settings).ShouldNotBeNull();
        RowFilter.ReasonToSkip(new PriceList { PricingRef = "SUPP", Type = "U" }, Sample.Settings).ShouldNotBeNull();
        RowFilter.ReasonToSkip(Widget, Sample.Settings).ShouldBeNull();
    }

    private static string Texts(Image image) => string.Join("; ", image.Select(f => $"{f.Key}={f.Value}"));
}
