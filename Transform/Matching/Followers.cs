using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// What points to a record that stands in SSM under another id from now on. As if the reference had been changed in Sage, it goes to the
/// new one with the next plan of its kind (D21, D29).
/// </summary>
public static class Followers
{
    /// <param name="former">By Sage key of the record, its id in SSM up to now.</param>
    public static async Task LookAgain(
        StagingDb db, string company, string kind, IReadOnlyDictionary<string, string> former, CancellationToken cancellationToken)
    {
        if (former.Count == 0 || kind == Kind.User) return;

        foreach (var schema in RecordSchema.All.Values)
            foreach (var field in schema.Fields.Where(f => f.RefersTo == kind).Select(f => f.Name))
                await LookAgain(db, company, schema, field, former, cancellationToken);
    }

    private static async Task LookAgain(
        StagingDb db, string company, RecordSchema schema, string field, IReadOnlyDictionary<string, string> former, CancellationToken cancellationToken)
    {
        var rows = await StagedRows.ByField(db, StagedKind.Of(schema.Kind), company, Side.Sage50, field, former.Keys, cancellationToken);
        var target = rows.ToDictionary(r => r.Key, r => (string)r.Values[field]!);
        foreach (var keys in target.Keys.Chunk(500))
        {
            var links = await db.Links.AsNoTracking()
                .Where(l => l.Company == company && l.Kind == schema.Kind && keys.Contains(l.SageKey!))
                .ToListAsync(cancellationToken);
            var linked = links.Where(l => l.State == LinkState.Linked).ToDictionary(l => l.Record, l => target[l.SageKey!]);
            var records = linked.Keys.ToList();
            var bases = await db.Bases
                .Where(b => b.Company == company && b.Kind == schema.Kind && records.Contains(b.Record))
                .ToListAsync(cancellationToken);
            foreach (var agreed in bases) Forget(agreed, schema, field, former[linked[agreed.Record]]);
        }
    }

    private static void Forget(BaseRow agreed, RecordSchema schema, string field, string former)
    {
        if (agreed.SageImage is null || agreed.SsmImage is null || schema.FromJson(agreed.SsmImage)[field].Text != former) return;

        var sage = schema.FromJson(agreed.SageImage).With(field, FieldValue.Null);
        (agreed.SageImage, agreed.SageHash) = (RecordSchema.ToJson(sage), RowHash.Of(sage));
    }
}
