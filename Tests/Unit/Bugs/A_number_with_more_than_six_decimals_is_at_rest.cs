using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Extract;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>Staging keeps six decimals, but all of them were compared, so a seventh one made its record a candidate and was written back in every cycle.</summary>
public sealed class A_number_with_more_than_six_decimals_is_at_rest
{
    [Fact]
    [Trait("Rule", "I5")]
    public async Task Should_compare_what_SSM_says_as_it_is_stored()
    {
        using var scene = new ExtractScene();
        scene.Ssm.Records.Add(new SsmProduct { Id = 1, ExtId = "W-1", Model = "Widget", Price = 4.12345678m, DateCreated = ExtractScene.Monday });
        await scene.Sweep(Streams.Products, Side.Ssm);
        await AtRest(scene, Kind.Product, "1", Side.Ssm);
    }

    [Fact]
    public async Task Should_compare_what_Sage_says_as_it_is_stored()
    {
        using var scene = new ExtractScene();
        scene.Sage.Rows.AddRange([ExtractScene.Order(12), ExtractScene.Item(501, 12) with { QtyOrder = 1.23456789m, NetAmount = 8.00000049m }]);
        await scene.Sweep(Streams.Orders);
        await AtRest(scene, Kind.OrderLine, "501", Side.Sage50);
    }

    [Theory]
    [InlineData("4.1234565", "4.123457")]
    [InlineData("-4.1234565", "-4.123457")]
    [InlineData("0.0000004", "0")]
    [InlineData("-0.0000004", "0")]
    [InlineData("1234567.100000", "1234567.1")]
    public void Should_hold_six_decimals_in_an_image(string number, string held)
    {
        var value = FieldValue.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        value.ShouldBe(FieldValue.Of(decimal.Parse(held, System.Globalization.CultureInfo.InvariantCulture)));
        RowHash.Of(Image.Empty.With("price", value)).ShouldBe(RowHash.Of(Image.Empty.With("price", FieldValue.Of(decimal.Parse(held, System.Globalization.CultureInfo.InvariantCulture)))));
    }

    private static async Task AtRest(ExtractScene scene, string kind, string key, Side side)
    {
        var row = (await scene.Current(kind, key, side)).ShouldNotBeNull();
        row.Hash.ShouldBe(RowHash.Of(Image.FromValues(row.Values)), "the hash of the base is made of what is stored");
    }
}
