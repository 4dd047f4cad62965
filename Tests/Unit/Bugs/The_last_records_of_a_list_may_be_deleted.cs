using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A list that was emptied by people (the last two delivery addresses, all price lists, all reps) refused its whole stream in every later cycle.</summary>
public sealed class The_last_records_of_a_list_may_be_deleted
{
    [Theory]
    [InlineData(2)]
    [InlineData(120)]
    [Trait("Rule", "D19")]
    public async Task Should_believe_that_there_is_no_delivery_address_any_more(int addresses)
    {
        using var scene = new ExtractScene();
        var customer = Customer("A");
        scene.Sage.Rows.Add(customer);
        for (var number = 1; number <= addresses; number++) scene.Sage.Rows.Add(Delivery("A", number));
        await scene.Sweep(Streams.Customers);
        scene.Sage.Rows.RemoveAll(r => r is SalesDelAddr);
        scene.Sage.Replace(customer, customer with { Name = "New name" });
        await scene.Sweep(Streams.Customers);
        (await scene.IsGone(Kind.Address, "A/1")).ShouldBeTrue();
        (await scene.Current(Kind.Account, "A")).ShouldNotBeNull().Values["name"].ShouldBe("New name");
    }

    [Fact]
    public async Task Should_believe_that_there_is_no_price_list_any_more()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("A"), new Currency { Number = 1, Code = "GBP", BaseCurrency = true }, new Stock { StockCode = "W-1", Description = "Widget", SalesPrice = 4 }]);
        scene.Sage.Rows.AddRange(new[] { "ONE", "TWO" }.Select(l => new PriceList { PricingRef = l, Type = "P", Name = l, Currency = 1 }));
        scene.Sage.Rows.AddRange(new[] { "ONE", "TWO" }.Select(l => new Price { Type = "P", PricingRef = l, StockCode = "W-1", CalcValue = 3 }));
        await scene.Sweep(Streams.Products);
        scene.Sage.Rows.RemoveAll(r => r is PriceList or Price);
        await scene.Sweep(Streams.Products);
        (await scene.IsGone(Kind.Rate, "ONE"), await scene.IsGone(Kind.ProductRate, "TWO|W-1")).ShouldBe((true, true));
    }

    [Fact]
    public async Task Should_believe_that_nobody_names_a_rep_any_more()
    {
        using var scene = new ExtractScene();
        SalesLedger[] customers = [Rep(scene, Customer("A"), "Ann"), Rep(scene, Customer("B"), "Bob")];
        scene.Sage.Rows.AddRange(customers);
        await scene.Sweep(Streams.Users);
        foreach (var customer in customers) scene.Sage.Replace(customer, Rep(scene, customer, null));
        await Should.NotThrowAsync(() => scene.Sweep(Streams.Users));
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_believe_that_the_audit_trail_was_cleared()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.Add(Customer("MUR001"));
        scene.Sage.Rows.AddRange(Enumerable.Range(1, 70).Select(n => ExtractScene.Invoice(n)));
        await scene.Sweep(Streams.Invoices);
        scene.Sage.Rows.RemoveAll(r => r is Sage50Etl.Connectors.Sage50.Rows.Invoice);
        await scene.Sweep(Streams.Invoices);
        (await scene.IsGone(Kind.Invoice, "I1")).ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_not_believe_it_of_a_Sage_that_has_no_customer_at_all()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([Customer("A"), Delivery("A", 1), Delivery("A", 2)]);
        await scene.Sweep(Streams.Contacts);
        scene.Sage.Rows.Clear();
        (await Should.ThrowAsync<GateException>(() => scene.Sweep(Streams.Contacts))).Code.ShouldBe(ExtractCodes.Empty);
    }

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_not_believe_that_all_customers_left_at_once()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange(Enumerable.Range(1, 60).Select(n => Customer("C" + n)));
        await scene.Sweep(Streams.Customers);
        scene.Sage.Rows.Clear();
        (await Should.ThrowAsync<GateException>(() => scene.Sweep(Streams.Customers))).Code.ShouldBe(ExtractCodes.Empty);
        (await scene.IsGone(Kind.Account, "C1")).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "D6")]
    public async Task Should_delete_nothing_where_a_list_of_SSM_is_empty_and_no_id_is_known_any_more()
    {
        using var scene = new ExtractScene();
        scene.Ssm.Records.Add(new SsmAccount { Id = 1, Name = "Account", DateCreated = ExtractScene.Monday });
        scene.Ssm.Records.AddRange([Address(11), Address(12)]);
        await scene.Sweep(Streams.Customers, Side.Ssm);
        scene.Ssm.Records.RemoveAll(r => r is SsmAccountAddress);
        await scene.Sweep(Streams.Customers, Side.Ssm);
        (await scene.Current(Kind.Address, "11", Side.Ssm)).ShouldNotBeNull().Gone.ShouldBeFalse();
        (await scene.Rows<FindingRow>()).Count(f => f.Code == ExtractCodes.Vanished).ShouldBe(2);
    }

    private static SsmAccountAddress Address(int id) => new() { Id = id, AccountId = new(1, null), Description = "Depot", DateCreated = ExtractScene.Monday };

    private static SalesLedger Customer(string code) => new() { AccountRef = code, Name = "Customer " + code, Currency = 1 };

    private static SalesLedger Rep(ExtractScene scene, SalesLedger customer, string? rep) => scene.Mapping.RepColumn switch
    {
        "ANALYSIS_1" => customer with { Analysis1 = rep }, "ANALYSIS_2" => customer with { Analysis2 = rep }, _ => customer with { Analysis3 = rep },
    };

    private static SalesDelAddr Delivery(string account, int number) => new() { AccountRef = account, AddressRef = number, AddressType = 0, Name = "Depot" };
}
