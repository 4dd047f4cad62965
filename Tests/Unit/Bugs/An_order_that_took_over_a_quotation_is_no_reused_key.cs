using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform.Succession;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// Every quotation of SSM that Sage converted into an order under a new number was deleted in SSM and made anew: the order took over the record (D16), but the link kept
/// the quotation's creation date, and the same plan then took the order's own date for a key that was given to another record (D24).
/// </summary>
[Trait("Rule", "D16")]
[Trait("Rule", "D24")]
[Trait("Rule", "ORD-15")]
public sealed class An_order_that_took_over_a_quotation_is_no_reused_key
{
    private static readonly DateTime Quoted = new(2026, 1, 5, 10, 0, 0), Converted = new(2026, 2, 20, 15, 12, 34);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Should_stay_the_same_sale_in_SSM(bool dated)
    {
        using var scene = await SuccessionScene.Start();
        await Stamp(scene, Kind.Order, "1001", Quoted, "5", dated);
        // What the settlement of the create noted of the document that it made, and of its lines.
        var born = SageExtra.BornOf(SageExtra.Of(new SalesOrder { AccountRef = "A", RecordCreateDate = Quoted }));
        if (dated)
            await scene.Plan.Store.Write(db => db.Links.Where(l => l.Kind == Kind.Order || l.Kind == Kind.OrderLine)
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.SageBorn, born), StagingFile.Cancel), StagingFile.Cancel);
        scene.Plan.Time.Advance(TimeSpan.FromSeconds(5));
        await scene.Document("1005", OrderState.OrderReceived);
        await Stamp(scene, Kind.Order, "1005", Converted, "5", dated);
        await scene.Line("601", "1005", 1m, "BOLT", 3m);
        await scene.Line("602", "1005", 2m, "NUT", 3m);
        foreach (var line in new[] { "601", "602" }) await Stamp(scene, Kind.OrderLine, line, Converted, null, dated);

        await scene.Run();

        (await scene.Plan.Changes()).Select(c => $"{c.Action} {c.Kind} {c.Record} in {c.Target}").ShouldBe(["update order ssm#5 in Ssm"]);
    }

    private static async Task Stamp(SuccessionScene scene, string kind, string key, DateTime created, string? marker, bool dated)
    {
        if (!dated) return;
        var row = await scene.Plan.Row(Side.Sage50, kind, key);
        await scene.Plan.Put(Side.Sage50, kind, row with
        {
            Extra = SageExtra.Of(new SalesOrder { AccountRef = "A", RecordCreateDate = created }, marker is null ? null : DocumentMarker.Of(marker)), ReadAt = row.ReadAt.AddMilliseconds(1),
        });
    }
}
