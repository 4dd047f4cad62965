using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Records that name another one which gets a new partner in SSM: a customer linked anew, a product, price list or family made again. They still name the former record
/// there, where nobody sees it: as if the field had changed in Sage, it goes to the new one with the next plan of their kind.
/// </summary>
internal sealed class Followers(StagingDb db, string company)
{
    private static readonly ILookup<string, (string Kind, string Field)> References = RecordSchema.All.Values
        .SelectMany(s => s.Fields.Where(f => f.RefersTo is not null and not Kind.User).Select(f => (Parent: f.RefersTo!, Child: (s.Kind, f.Name))))
        .ToLookup(r => r.Parent, r => r.Child);

    /// <param name="former">Its key in SSM until now.</param>
    public async Task LookAgain(string kind, string sageKey, string former, CancellationToken cancellationToken)
    {
        foreach (var (child, field) in References[kind])
        {
            var rows = await StagedRows.ByField(db, StagedKind.Of(child), company, Side.Sage50, field, [sageKey], cancellationToken);
            foreach (var keys in rows.Select(r => r.Key).Chunk(500)) await LookAgain(child, field, keys, former, cancellationToken);
        }
    }

    private async Task LookAgain(string kind, string field, string[] keys, string former, CancellationToken cancellationToken)
    {
        var records = await db.Links.Where(l => l.Company == company && l.Kind == kind && l.State == LinkState.Linked && keys.Contains(l.SageKey!))
            .Select(l => l.Record).ToListAsync(cancellationToken);

        foreach (var agreed in await db.Bases.Where(b => b.Company == company && b.Kind == kind && records.Contains(b.Record)).ToListAsync(cancellationToken))
            LookAgain(agreed, RecordSchema.Of(kind), field, former);
    }

    private static void LookAgain(BaseRow agreed, RecordSchema schema, string field, string former)
    {
        if (agreed.SageImage is null || agreed.SsmImage is null || schema.FromJson(agreed.SsmImage)[field].Text != former) return;

        var sage = schema.FromJson(agreed.SageImage).With(field, FieldValue.Null);
        (agreed.SageImage, agreed.SageHash) = (RecordSchema.ToJson(sage), RowHash.Of(sage));
    }
}
