using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Documents;

/// <summary>Commits that a document stands in Sage: the identities of header and lines, their bases and images, in one transaction with the change.</summary>
public sealed class DocumentSettlement(StagingStore store, ChangeSettlement settlement, TimeProvider time)
{
    /// <returns>Whether the change was still this worker's to settle.</returns>
    public Task<bool> Sent(LoadContext context, OpenChange change, DocumentRequest request, SentDocument sent, CancellationToken cancellationToken) =>
        store.Write(async db =>
        {
            if (await ChangeSettlement.Owned(db, change, cancellationToken) is not { } row) return false;
            var pair = new Pair(Kind.Order, sent.Source.Header, sent.Made.Header, request.Header) { Planned = change.Source };
            await Link(db, context, pair, row, sent, cancellationToken);
            foreach (var line in Lines(context.DocumentTarget, sent.Source, request, sent.Made))
                await Link(db, context, line, row, sent, cancellationToken);
            await settlement.Applied(db, row, $"ORDER_NUMBER {sent.Made.Header.Key}", cancellationToken);
            return true;
        }, cancellationToken);

    // By position sent, product and quantity (D10); a line that Sage holds otherwise is left to the next plan.
    private static IEnumerable<Pair> Lines(IDocumentTarget target, Document source, DocumentRequest request, Document made)
    {
        for (var i = 0; i < request.Lines.Count && i < made.Lines.Count; i++)
            if (Same(target, request.Lines[i], made.Lines[i].Image))
                yield return new(Kind.OrderLine, source.Lines[i], made.Lines[i], request.Lines[i].With("order", FieldValue.Of(made.Header.Key)));
    }

    private static bool Same(IDocumentTarget target, Image sent, Image made) => sent["quantity"] == made["quantity"]
        && (sent["product"] == made["product"] || (sent["product"].Text is { } product && target.ReadsAs(product) == made["product"].Text));

    private async Task Link(StagingDb db, LoadContext context, Pair pair, ChangeRow change, SentDocument sent, CancellationToken cancellationToken)
    {
        var link = await db.Links.SingleOrDefaultAsync(l => l.Company == change.Company && l.Kind == pair.Kind && l.SsmKey == pair.Ssm.Key, cancellationToken)
            ?? db.Links.Add(new LinkRow { Company = change.Company, Kind = pair.Kind, Record = "ssm#" + pair.Ssm.Key, SsmKey = pair.Ssm.Key }).Entity;
        await Rivals.Join(db, link, Side.Sage50, pair.Sage.Key, time.GetUtcNow(), cancellationToken);

        (link.SageKey, link.State, link.Reason, link.UpdatedAt) = (pair.Sage.Key, LinkState.Linked, null, time.GetUtcNow());
        link.SageBorn = SageExtra.BornOf(pair.Sage.Extra);
        await Base(db, pair, link.Record, change, cancellationToken);
        await Put(db, context, pair.Kind, Side.Sage50, pair.Sage, sent.MadeAt, cancellationToken);
        await Put(db, context, pair.Kind, Side.Ssm, pair.Ssm, sent.SourceAt, cancellationToken);
    }

    // What Sage made of it otherwise than was sent was never agreed: it flows to SSM, and SSM's value there was no edit (ORD-05).
    private async Task Base(StagingDb db, Pair pair, string record, ChangeRow change, CancellationToken cancellationToken)
    {
        var (sage, ssm) = (pair.Sage.Image, pair.Agreed);
        // A value of SSM that Sage does not take was not sent and stays in SSM (D22).
        var other = sage.Names.Where(f => sage[f] != pair.Sent[f] && !(pair.Sent[f].IsAbsent && pair.Planned[f].HasValue)).ToList();
        other.AddRange(await SentReferences.MadeAgain(db, change.Company, pair.Kind, sage, pair.Ssm.Image, cancellationToken));
        var agreed = other.Aggregate(sage, (image, field) => image.With(field, FieldValue.Null));
        var row = await db.Bases.FindAsync([change.Company, pair.Kind, record], cancellationToken)
            ?? db.Bases.Add(new BaseRow { Company = change.Company, Kind = pair.Kind, Record = record }).Entity;
        (row.SageImage, row.SageHash) = (RecordSchema.ToJson(agreed), RowHash.Of(agreed));
        (row.SsmImage, row.SsmHash) = (RecordSchema.ToJson(ssm), RowHash.Of(ssm));
        (row.HashVersion, row.MappingVersion, row.AgreedAt) = (RowHash.Version, change.MappingVersion, time.GetUtcNow());
    }

    private Task Put(
        StagingDb db, LoadContext context, string kind, Side side, TargetRecord record, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        StagedRows.Put(db, StagedKind.Of(kind), context.Scope.Of(side), side, new StagedRow
        {
            Key = record.Key, Hash = RowHash.Of(record.Image), ReadAt = readAt, Gone = record.Deleted, Values = record.Image.ToValues(), Extra = record.Extra,
        }, time.GetUtcNow(), cancellationToken);

    private sealed record Pair(string Kind, TargetRecord Ssm, TargetRecord Sage, Image Sent)
    {
        /// <summary>What was sent, in SSM's form, where it is kept.</summary>
        public Image Planned { get; init; } = Image.Empty;

        /// <summary>What a person has edited since it was sent was not agreed on.</summary>
        public Image Agreed => Ssm.Image.With(Planned.Names, Planned);
    }
}
