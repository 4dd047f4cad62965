using Sage50Etl.Canonical;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Canonical;

public sealed class When_reference_lists_are_built
{
    [Fact]
    public void Should_read_deleted_rows_but_never_choose_them()
    {
        var lists = new ReferenceLists(new() { Countries = [new() { Id = 1, Iso2 = "GB", Deleted = true }, new() { Id = 2, Iso2 = "GB" }] }, Sample.Settings);
        lists.Country(1).ShouldBe("GB");
        lists.CountryId("account", "country", "gb").ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "ACC-43")]
    public void Should_take_the_default_branch_else_the_first_live_one()
    {
        Sample.Lists.DefaultBranchId.ShouldBe(16);
        new ReferenceLists(new() { Branches = [new() { Id = 5 }, new() { Id = 4, Deleted = true }, new() { Id = 9 }] }, Sample.Settings).DefaultBranchId.ShouldBe(5);
    }

    [Fact]
    public void Should_know_the_base_currency_by_its_flag()
    {
        var lists = new ReferenceLists(new() { SageCurrencies = [new() { Number = 1, Code = "GBP" }, new() { Number = 3, Code = "eur", BaseCurrency = true }] }, Sample.Settings);
        (lists.BaseCurrencyNumber, lists.BaseCurrency).ShouldBe((3, "EUR"));
        lists.SageCurrencyNumber("account", "currency", "gbp").ShouldBe(1);
    }

    [Fact]
    public void Should_translate_service_products_both_ways()
    {
        var id = Sample.Lists.ServiceProductId("SVC-CARR").ShouldNotBeNull();
        Sample.Lists.ServiceProduct(id).ShouldBe("SVC-CARR");
        Sample.Lists.ServiceProduct(5).ShouldBeNull();
        Sample.Lists.ServiceProductId("W-1").ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "D18")]
    [Trait("Rule", "INV-09")]
    [Trait("Rule", "USR-10")]
    public void Should_find_a_reps_external_id_in_the_order_of_D18()
    {
        var lists = new ReferenceLists(Sample.Sources with { UserExtIds = new Dictionary<int, string> { [61] = "from map", [62] = "mapped" } }, Sample.Settings);
        lists.SalesRepExtId(61).ShouldBe("AB");
        lists.SalesRepExtId(62).ShouldBe("mapped");
        lists.SalesRepExtId(63).ShouldBe("ADMIN");
        lists.SalesRepExtId(null).ShouldBe("ADMIN");
        Should.Throw<MappingException>(() => new ReferenceLists(new(), Sample.Settings).SalesRepExtId(61)).Value.ShouldBe("61");
    }

    [Fact]
    public void Should_report_a_label_that_stands_twice() =>
        new ReferenceLists(Sample.Sources with { AccountStatuses = [.. Sample.Sources.AccountStatuses, new() { Id = 99, DescriptionEN = "client" }] }, Sample.Settings)
            .Problems().ShouldHaveSingleItem().ShouldContain("twice");
}
