using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;

namespace Sage50Etl.Tests.Unit.Transform.Succession;

/// <summary>Quotation 1001 of account A, made from SSM document 5 (account 7), with the lines 501 = 51 and 502 = 52.</summary>
internal sealed class SuccessionScene : IDisposable
{
    public PlanScene Plan { get; } = new();

    public static async Task<SuccessionScene> Start(string status = OrderState.QuotationWon, bool bornInSsm = true, bool linked = true)
    {
        var scene = new SuccessionScene();
        await scene.Plan.Link(Kind.Account, "A", "7");
        foreach (var product in new[] { "BOLT", "NUT" }) await scene.Plan.Link(Kind.Product, product, "p" + product);
        await scene.Document("1001", status, marker: bornInSsm ? "5" : null);
        await scene.Plan.Ssm(Kind.Order, "5", ("number", "Q1001"), ("account", "7"), ("status", status), ("net", 30m));
        if (linked) await scene.Linked(Kind.Order, "1001", "5", bornInSsm);
        foreach (var (line, ssm, position, product) in new[] { ("501", "51", 1m, "BOLT"), ("502", "52", 2m, "NUT") })
        {
            await scene.Line(line, "1001", position, product, 3m);
            await scene.Plan.Ssm(Kind.OrderLine, ssm, ("order", "5"), ("position", position), ("product", "p" + product), ("quantity", 3m));
            if (linked) await scene.Linked(Kind.OrderLine, line, ssm, bornInSsm);
        }
        return scene;
    }

    /// <summary>A document of Sage with the marker of an SSM document.</summary>
    public Task Document(string number, string status, string? marker = "5", string account = "A", TimeSpan readLater = default)
    {
        var letter = OrderState.Quotations.Contains(status) ? "Q" : "O";
        var row = Staged.Row(number, Plan.Now + readLater, ("number", letter + number), ("account", account), ("status", status), ("net", 30m));
        return Plan.Put(Side.Sage50, Kind.Order, row with { Extra = SageExtra.Of(new SalesOrder { AccountRef = account, RecordCreateDate = Made(number) }, marker is null ? null : DocumentMarker.Of(marker)) });
    }

    /// <summary>Another document under a number that was used before, as after a restored backup.</summary>
    public Task Again(string number, string status, string account)
    {
        var row = Staged.Row(number, Plan.Now + TimeSpan.FromMinutes(1), ("number", "O" + number), ("account", account), ("status", status), ("net", 77m));
        return Plan.Put(Side.Sage50, Kind.Order, row with { Extra = SageExtra.Of(new SalesOrder { AccountRef = account, RecordCreateDate = new DateTime(2026, 2, 28, 16, 17, 18) }) });
    }

    /// <summary>A line of another document under a key that was used before.</summary>
    public Task LineAgain(string key, string order, bool dated)
    {
        var row = Staged.Row(key, Plan.Now + TimeSpan.FromMinutes(1), ("order", order), ("position", 1m), ("product", "BOLT"), ("quantity", 9m));
        return Plan.Put(Side.Sage50, Kind.OrderLine, row with { Extra = dated ? SageExtra.Of(new SopItem { RecordCreateDate = new DateTime(2026, 2, 28, 16, 17, 18) }) : null });
    }

    /// <summary>The line of this record was created in SSM.</summary>
    public async Task Made(string record, string ssmKey)
    {
        await Plan.Ssm(Kind.OrderLine, ssmKey, ("order", "5"), ("position", 1m), ("product", "pBOLT"), ("quantity", 3m));
        await Plan.Store.Write(
            async db =>
            {
                var link = await db.Links.SingleAsync(l => l.Kind == Kind.OrderLine && l.Record == record, StagingFile.Cancel);
                (link.SsmKey, link.State) = (ssmKey, LinkState.Linked);
                foreach (var change in await db.Changes.Where(c => c.Record == record).ToListAsync(StagingFile.Cancel)) change.State = ChangeState.Applied;
            },
            StagingFile.Cancel);
    }

    /// <summary>Somebody restored a deleted line in SSM.</summary>
    public async Task Restore(string ssmKey)
    {
        var row = await Plan.Row(Side.Ssm, Kind.OrderLine, ssmKey);
        await Plan.Put(Side.Ssm, Kind.OrderLine, row with { Gone = false, ReadAt = row.ReadAt.AddMilliseconds(1) });
    }

    public Task Line(string key, string order, decimal position, string product, decimal quantity)
    {
        var row = Staged.Row(key, Plan.Now, ("order", order), ("position", position), ("product", product), ("quantity", quantity));
        return Plan.Put(Side.Sage50, Kind.OrderLine, row with { Extra = SageExtra.Of(new SopItem { RecordCreateDate = Made(order) }) });
    }

    // Each document has a day of its own, and its lines have that of the document.
    private static DateTime Made(string number) => new DateTime(2026, 1, 5, 10, 0, 0).AddSeconds(61 * int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Plans headers and lines.</summary>
    public async Task Run()
    {
        await Plan.Plan(Kind.Order);
        await Plan.Plan(Kind.OrderLine);
    }

    public async Task<LinkRow> LinkOf(string kind, string ssmKey) => (await Plan.Rows<LinkRow>()).Single(l => l.Kind == kind && l.SsmKey == ssmKey);

    public void Dispose() => Plan.Dispose();

    private async Task Linked(string kind, string sageKey, string ssmKey, bool bornInSsm)
    {
        var (sage, ssm) = (await Plan.Image(Side.Sage50, kind, sageKey), await Plan.Image(Side.Ssm, kind, ssmKey));
        var record = bornInSsm ? "ssm#" + ssmKey : sageKey;
        await Plan.Add(
            new LinkRow { Company = "acme", Kind = kind, Record = record, SageKey = sageKey, SsmKey = ssmKey, State = LinkState.Linked, SageBorn = SageExtra.BornOf((await Plan.Row(Side.Sage50, kind, sageKey)).Extra) },
            new BaseRow
            {
                Company = "acme", Kind = kind, Record = record, SageHash = RowHash.Of(sage), SsmHash = RowHash.Of(ssm), SageImage = RecordSchema.ToJson(sage),
                SsmImage = RecordSchema.ToJson(ssm), HashVersion = RowHash.Version, MappingVersion = 1,
            });
    }
}
