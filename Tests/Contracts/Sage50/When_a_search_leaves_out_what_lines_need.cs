using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Tests.Contracts.Sage50.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Contracts.Sage50;

/// <summary>The published answer of a search for order lines has no discount, tax code, text or amount in the document's currency; the document has.</summary>
public sealed class When_a_search_leaves_out_what_lines_need
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_read_them_from_the_documents()
    {
        await using var whole = await SimulatedSage.Start(new HyperAccountsSwitches());
        await using var published = await SimulatedSage.Start(new HyperAccountsSwitches { PublishedPropertiesOnly = true });

        var expected = await Lines(whole);
        var lines = await Lines(published);

        lines.Select(Told).ShouldBe(expected.Select(Told));
        lines.ShouldContain(l => l.DiscountRate > 0);
        lines.ShouldContain(l => l.Text != null);
        lines.ShouldAllBe(l => !l.Absent.Contains(nameof(SopItem.ForeignNetAmount)));
        lines.ShouldAllBe(l => l.Absent.Contains(nameof(SopItem.ForeignTaxAmount)), "no published answer holds it");
    }

    private static (int, int, decimal, int?, string?, string?, string?, int, decimal, decimal) Told(SopItem line) =>
        (line.OrderNumber, line.ItemId, line.DiscountRate, line.TaxCode, line.Text, line.Comment1, line.Comment2, line.ServiceFlag, line.ForeignUnitPrice, line.ForeignNetAmount);

    private static async Task<List<SopItem>> Lines(SimulatedSage sage)
    {
        var lines = new List<SopItem>();
        await foreach (var read in sage.Client.Reader.ReadWithFaults<SopItem>(SageQuery.All, Token)) lines.Add(read.Row.ShouldNotBeNull());
        return lines;
    }
}
