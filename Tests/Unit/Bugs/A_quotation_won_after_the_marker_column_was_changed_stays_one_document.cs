using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Tests.Unit.Canonical;
using Sage50Etl.Tests.Unit.Transform.Succession;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// The office needs ANALYSIS_3 for itself, and mapping.markerColumn is set to ANALYSIS_1. Quotations that were sent before carry their
/// marker in the former column, and so do the orders that Sage makes of them. Nobody reads it there any more, and nobody is told: each
/// order comes to SSM as a document of its own beside the quotation it was made of, so that one sale counts twice (D16, ORD-15).
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "ORD-15")]
public sealed class A_quotation_won_after_the_marker_column_was_changed_stays_one_document
{
    [Theory]
    [InlineData("ANALYSIS_3")] // The control.
    [InlineData("ANALYSIS_1")]
    public async Task Should_be_taken_over(string column)
    {
        var settings = new MappingSettings { MarkerColumn = column };
        settings.Validate().ShouldBeEmpty();
        var marker = CanonicalMapper.MarkerOf(new SalesOrder { OrderNumber = 1005, AccountRef = "A", Analysis3 = "SSMQ:5" });
        using var scene = await SuccessionScene.Start();
        await scene.Document("1005", OrderState.OrderReceived, marker: marker?["SSMQ:".Length..]);
        await scene.Line("601", "1005", 1m, "BOLT", 3m);
        await scene.Line("602", "1005", 2m, "NUT", 3m);

        await scene.Run();

        (await scene.Plan.Changes()).Select(c => $"{c.Action} {c.Kind} in {c.Target}").ShouldBe([$"update {Kind.Order} in {Side.Ssm}"]);
    }
}
