using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Extract.Snapshots;

/// <summary>
/// Which changes of keys a person has confirmed: a row beside the streams' own, with the changes as its mark and the moment of the confirmation (D26).
/// </summary>
public static class ConfirmedKeys
{
    private const string Prefix = "moved:";

    /// <summary>Whether exactly these changes are confirmed; notes them as asked for if not.</summary>
    internal static async Task<bool> Has(
        StagingDb db, string scope, Side side, string kind, string mark, CancellationToken cancellationToken)
    {
        var row = await db.StreamStates.FindAsync([scope, side, Prefix + kind], cancellationToken);
        if (row?.Watermark == mark) return row.FullAt is not null;

        row ??= db.StreamStates.Add(new StreamStateRow { Scope = scope, Side = side, Kind = Prefix + kind }).Entity;
        (row.Watermark, row.FullAt) = (mark, null);
        return false;
    }

    /// <summary>Confirms every change of keys a company's readings are held for; 0 when there is none.</summary>
    public static Task<int> Confirm(StagingDb db, string company, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.StreamStates.Where(s => s.Scope == company && s.Side == Side.Sage50 && s.Kind.StartsWith(Prefix) && s.FullAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.FullAt, now), cancellationToken);
}
