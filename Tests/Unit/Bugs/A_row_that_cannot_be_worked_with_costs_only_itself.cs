using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// One amount of 10^13, half a character pair, a key too long for an index: whatever was no failure of the mapping itself ended the reading of the whole
/// stream, in every cycle anew. Each is a finding of its own record, which counts as seen, and the others go on.
/// </summary>
public sealed class A_row_that_cannot_be_worked_with_costs_only_itself
{
    [Fact]
    public async Task Should_set_apart_an_amount_that_staging_cannot_hold()
    {
        using var scene = new ExtractScene();
        var odd = Customer("B");
        scene.Sage.Rows.AddRange([Customer("A"), odd, Customer("C")]);
        await scene.Sweep(Streams.Customers);
        scene.Sage.Replace(odd, odd with { CreditLimit = 10_000_000_000_000m });
        await Others(scene, "creditLimit");
    }

    [Theory]
    [InlineData(0xd83d)]
    [InlineData(0xdc00)]
    public async Task Should_set_apart_a_text_with_half_a_character(int half)
    {
        using var scene = new ExtractScene();
        var odd = Customer("B");
        scene.Sage.Rows.AddRange([Customer("A"), odd, Customer("C")]);
        await scene.Sweep(Streams.Customers);
        scene.Sage.Replace(odd, odd with { Terms = $"30 days {(char)half} net" });
        await Others(scene, "terms");
    }

    [Fact]
    public async Task Should_drop_the_one_character_that_no_text_may_hold()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(Customer("A") with { Name = "Mur\0chu" });
        await scene.Sweep(Streams.Customers);
        var row = (await scene.Current(Kind.Account, "A")).ShouldNotBeNull();
        row.Values["name"].ShouldBe("Murchu");
        row.Hash.ShouldBe(Sage50Etl.Canonical.Images.RowHash.Of(Sage50Etl.Canonical.Images.Image.FromValues(row.Values)), "what is compared is what is stored");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(3_000)]
    public async Task Should_set_apart_a_key_that_is_too_long(int length)
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("A"), Customer(new string('B', length)), Customer("C")]);
        (await scene.Sweep(Streams.Customers)).RowsRefused.ShouldBe(1);
        (await scene.Current(Kind.Account, "C")).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldHaveSingleItem().Key.Length.ShouldBeLessThanOrEqualTo(300);
    }

    [Fact]
    public async Task Should_set_apart_a_custom_field_of_SSM_that_cannot_be_read()
    {
        var settings = new MappingSettings { Fields = [new() { Record = Kind.Account, Sage = "TERMS", Ssm = "Z_TERMS" }] };
        using var scene = new ExtractScene { Mapping = settings };
        scene.Ssm.Records.AddRange([Account(1), Account(2, """{"Z_TERMS":"\ud83d"}"""), Account(3)]);
        (await scene.Sweep(Streams.Customers, Side.Ssm)).RowsRefused.ShouldBe(1);
        (await scene.Current(Kind.Account, "3", Side.Ssm)).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldHaveSingleItem().Key.ShouldBe("2");
    }

    [Fact]
    public async Task Should_read_on_where_SSM_was_created_at_the_beginning_of_time()
    {
        using var scene = new ExtractScene();
        scene.Ssm.Records.Add(Account(1) with { DateCreated = DateTime.MinValue, DateUpdated = DateTime.MinValue });
        await scene.Sweep(Streams.Customers, Side.Ssm);
        (await scene.Delta(Streams.Customers, Side.Ssm)).Mode.ShouldBe("delta");
    }

    [Fact]
    public async Task Should_set_apart_a_line_whose_figures_overflow()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12), ExtractScene.Item(501, 12) with { NetAmount = decimal.MaxValue }, ExtractScene.Order(13), ExtractScene.Item(502, 13)]);
        await scene.Sweep(Streams.Orders);
        (await scene.Current(Kind.OrderLine, "502")).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldContain(f => f.Kind == Kind.OrderLine && f.Key == "501" && f.Field == "net");
    }

    [Fact]
    public async Task Should_set_apart_a_price_that_overflows()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange(
        [
            new Currency { Number = 1, Code = "GBP", BaseCurrency = true }, new PriceList { PricingRef = "TRADE", Type = "P", Name = "Trade", Currency = 1 },
            new Stock { StockCode = "W-1", Description = "Widget", SalesPrice = decimal.MaxValue / 2 }, new Stock { StockCode = "W-2", Description = "Widget", SalesPrice = 4 },
            new Price { Type = "P", PricingRef = "TRADE", StockCode = "W-1", CalcMethod = 6, CalcValue = 900 },
            new Price { Type = "P", PricingRef = "TRADE", StockCode = "W-2", CalcMethod = 0, CalcValue = 3 },
        ]);
        await scene.Sweep(Streams.Products);
        (await scene.Current(Kind.ProductRate, "TRADE|W-2")).ShouldNotBeNull();
        (await scene.Rows<FindingRow>()).ShouldContain(f => f.Kind == Kind.ProductRate && f.Key == "TRADE|W-1");
    }

    [Fact]
    public async Task Should_tell_a_fault_whose_own_words_cannot_be_stored()
    {
        using var scene = new ExtractScene();
        scene.Ssm.Records.AddRange([Account(1), Account(2)]);
        await scene.Sweep(Streams.Customers, Side.Ssm);
        scene.Ssm.Malformed.Add(new SsmMalformedRow("accounts", 2, "na\0me", "is \ud83d odd"));
        scene.Ssm.Records[0] = Account(1) with { Name = "New name" };
        await scene.Sweep(Streams.Customers, Side.Ssm);
        (await scene.Current(Kind.Account, "1", Side.Ssm)).ShouldNotBeNull().Values["name"].ShouldBe("New name");
        (await scene.Rows<FindingRow>()).ShouldHaveSingleItem().Field.ShouldBe("name");
    }

    private static async Task Others(ExtractScene scene, string field)
    {
        scene.Sage.Replace(scene.Sage.Rows[0], scene.Sage.Rows.OfType<SalesLedger>().First() with { Name = "New name" });
        scene.Sage.Rows.RemoveAt(2);
        (await scene.Sweep(Streams.Customers)).RowsRefused.ShouldBe(1);
        (await scene.Current(Kind.Account, "A")).ShouldNotBeNull().Values["name"].ShouldBe("New name");
        (await scene.IsGone(Kind.Account, "B")).ShouldBeFalse("it was seen");
        (await scene.IsGone(Kind.Account, "C")).ShouldBeTrue();
        var finding = (await scene.Rows<FindingRow>()).ShouldHaveSingleItem();
        (finding.Key, finding.Code, finding.Field).ShouldBe(("B", ExtractCodes.Unmapped, field));
    }

    private static SalesLedger Customer(string code) => new() { AccountRef = code, Name = "Customer", Currency = 1 };

    private static SsmAccount Account(int id, string extra = "{}") =>
        new() { Id = id, Name = "Account", ExtId = "X" + id, DateCreated = ExtractScene.Monday, Extra = Sample.Extra(extra) };
}
