using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A product without description, and a customer or price list without name, was refused with the tenant's raw words, and all that refers to it waited.</summary>
[Trait("Rule", "D23")]
public sealed class A_record_without_a_name_comes_under_its_key
{
    public static TheoryData<SageRow, string> Nameless() => new()
    {
        { new SalesLedger { AccountRef = "MUR001", Currency = 1 }, "MUR001 (no name)" },
        { new Stock { StockCode = "W-1", Description = "  " }, "W-1 (no name)" },
        { new PriceList { PricingRef = "TRADE", Currency = 1, Type = "P" }, "TRADE (no name)" },
        { new StockCat { Number = 12, Name = "" }, "Category 12 (no name)" },
    };

    [Theory]
    [MemberData(nameof(Nameless))]
    public void Should_carry_the_key_marked_as_such(SageRow row, string expected) => Sample.Mapper.FromSage(row)["name"].Text.ShouldBe(expected);

    [Fact]
    public void Should_stay_absent_where_the_column_is_not_delivered() =>
        Sample.Mapper.FromSage(new Stock { StockCode = "W-1", Absent = new HashSet<string> { nameof(Stock.Description) } })["name"].IsAbsent.ShouldBeTrue();

    [Fact]
    public async Task Should_give_way_to_a_name()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Product, "W-1", ("stockCode", "W-1"), ("name", "W-1 (no name)"));
        await scene.Ssm(Kind.Product, "1", ("stockCode", "W-1"), ("name", "W-1 (no name)"));
        await scene.Linked(Kind.Product, "W-1", "1");

        await scene.Edit(Side.Sage50, Kind.Product, "W-1", ("name", "Widget"));
        await scene.Plan(Kind.Product);
        (await scene.OnlyChange()).Fields.ShouldBe("""{"name":"Widget"}""");
    }

    [Fact]
    public void Should_never_flow_back()
    {
        var limits = new TargetLimits(Sample.Mapper, new MappingSettings(), new Dictionary<string, IReadOnlyDictionary<string, int>>());
        var (image, _) = limits.Fit(Side.Sage50, Kind.Account, Staged.Image(("name", "MUR001 (no name)"), ("country", "IE")));

        image["name"].IsAbsent.ShouldBeTrue();
        limits.CheckCreate(Side.Sage50, Kind.Account, image).ShouldNotBeNull().Field.ShouldBe("name");
    }

    [Fact]
    public async Task Should_bring_over_only_those_blank_categories_that_are_used()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange(
        [
            new StockCat { Number = 1, Name = "Paper" }, new StockCat { Number = 2 }, new StockCat { Number = 3, Name = " " },
            new Stock { StockCode = "W-1", Description = "Widget", StockCat = 2 },
        ]);
        await scene.Sweep(Streams.Products);

        (await scene.Current(Kind.Family, "1"))!.Filter.ShouldBeNull();
        (await scene.Current(Kind.Family, "2"))!.ShouldSatisfyAllConditions(f => f.Filter.ShouldBeNull(), f => f.Values["name"].ShouldBe("Category 2 (no name)"));
        (await scene.Current(Kind.Family, "3"))!.Filter.ShouldNotBeNull();
    }
}
