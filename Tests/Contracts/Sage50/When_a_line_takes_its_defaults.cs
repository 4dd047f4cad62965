using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.HyperAccounts;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

[Trait("Rule", "D4")]
public sealed class When_a_line_takes_its_defaults : IAsyncLifetime
{
    private SimulatedSage _sage = null!;

    public async ValueTask InitializeAsync()
    {
        _sage = await SimulatedSage.Start();
        _sage.Store.AddProduct("SCENE-1", "Scene product", 20m, ("TAX_CODE", "T1"), ("NOMINAL_CODE", "4001"), ("UNIT_OF_SALE", "Box"), ("DEPT_NUMBER", 2));
    }

    public ValueTask DisposeAsync() => _sage.DisposeAsync();

    [Fact]
    public async Task Should_take_the_products()
    {
        Customer("T0", "4000", "GB");
        (await Resolve()).ShouldBe(new SageLineDefaults("Scene product", "Box", 1, 20, "4001", 2));
    }

    [Fact]
    public async Task Should_take_the_customers_when_the_customer_overrides_products()
    {
        Customer("T0", "4009", "GB", ("OVERRIDE_TAX_CODE", 1));
        (await Resolve()).ShouldBe(new SageLineDefaults("Scene product", "Box", 0, 0, "4009", 2));
    }

    [Theory, InlineData("FR", 0), InlineData("GB", 1), InlineData("", 1)]
    public async Task Should_keep_the_zero_rate_of_a_customer_abroad(string country, int tax)
    {
        Customer("T0", "4000", country);
        (await Resolve())!.TaxCode.ShouldBe(tax);
    }

    [Fact]
    public async Task Should_take_the_products_for_a_customer_abroad_at_a_full_rate()
    {
        Customer("T5", "4000", "FR");
        _sage.Store.Edit("TAX_CODE", "T5", ("TAX_RATE", 5));
        (await Resolve())!.TaxCode.ShouldBe(1);
    }

    [Fact]
    public async Task Should_fall_back_on_the_customers_where_the_product_has_none()
    {
        Customer("T5", "4000", "GB", ("DEPT_NUMBER", 3));
        _sage.Store.Edit("TAX_CODE", "T5", ("TAX_RATE", 5));
        _sage.Store.EditProduct("SCENE-1", ("TAX_CODE", ""), ("NOMINAL_CODE", ""), ("DEPT_NUMBER", 0));
        var line = (await Resolve())!;
        (line.TaxCode, line.TaxRate, line.NominalCode, line.DeptNumber).ShouldBe((5, 5m, "4000", 3));
    }

    [Theory, InlineData("S1", 1, "4000"), InlineData("S2", 0, "4000"), InlineData("S3", 1, "4000"), InlineData("M", 0, "")]
    public async Task Should_know_lines_without_a_product(string code, int tax, string nominal)
    {
        Customer("T1", "4000", "GB");
        var line = (await _sage.Client.LineDefaults.Resolve("SCENE1", code, Reading.Token))!;
        (line.TaxCode, line.NominalCode, line.Description).ShouldBe((tax, nominal, null));
    }

    [Fact]
    public async Task Should_know_no_defaults_for_a_product_that_Sage_does_not_have()
    {
        Customer("T1", "4000", "GB");
        (await _sage.Client.LineDefaults.Resolve("SCENE1", "NO-SUCH", Reading.Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Should_refuse_a_line_for_which_there_is_no_nominal_code()
    {
        Customer("T1", "", "GB");
        _sage.Store.EditProduct("SCENE-1", ("NOMINAL_CODE", ""));
        var failure = await Should.ThrowAsync<SageException>(Resolve);
        (failure.Failure, failure.Code, failure.Field).ShouldBe((SageFailure.Refused, HyperAccountsCodes.NoLineDefault, "nominal"));
        failure.Message.ShouldContain("SCENE-1");
    }

    [Fact]
    public async Task Should_refuse_a_tax_code_that_is_not_set_up()
    {
        Customer("T1", "4000", "GB");
        _sage.Store.EditProduct("SCENE-1", ("TAX_CODE", "T87"));
        _sage.Store.Delete("TAX_CODE", "T87");
        (await Should.ThrowAsync<SageException>(Resolve)).Field.ShouldBe("taxCode");
    }

    private void Customer(string tax, string nominal, string country, params (string Column, object? Value)[] more) =>
        _sage.Customer("SCENE1", [("DEF_TAX_CODE", tax), ("DEF_NOM_CODE", nominal), ("COUNTRY_CODE", country), .. more]);

    private Task<SageLineDefaults?> Resolve() => _sage.Client.LineDefaults.Resolve("SCENE1", "SCENE-1", Reading.Token);
}
