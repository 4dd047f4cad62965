using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Conflicts;

/// <summary>Lists and shows conflicts, rejected edits and parked records.</summary>
public sealed class ConflictReports(StagingStore store)
{
    /// <param name="all">Also what is settled and closed; else only what a person has to decide or has decided.</param>
    /// <param name="company">Null is every company.</param>
    /// <param name="stream">Null is every stream.</param>
    public Task<List<ConflictEntry>> List(bool all, string? company, string? stream, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var rows = db.Conflicts.AsNoTracking();
        if (!all) rows = rows.Where(c => c.State == ConflictState.Open || c.State == ConflictState.Resolved);
        if (company is not null) rows = rows.Where(c => c.Company == company);
        if (stream is not null)
        {
            var kinds = Streams.Of(stream).Kinds.ToList();
            rows = rows.Where(c => kinds.Contains(c.Kind));
        }
        return (await rows.OrderBy(c => c.Id).ToListAsync(cancellationToken)).ConvertAll(Entry);
    }, cancellationToken);

    /// <summary>One conflict with what stands on both sides now; null when there is none.</summary>
    public Task<ConflictEntry?> Show(long id, CancellationToken cancellationToken) => store.Read(async db =>
    {
        if (await db.Conflicts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } row) return null;
        var now = await PresentValues.Of(db, row, cancellationToken);
        return Entry(row) with { NowSage = now.Sage, NowSsm = now.Ssm, Moved = ConflictState.Unfinished.Contains(row.State) && now.Differ(row) };
    }, cancellationToken);

    private static ConflictEntry Entry(ConflictRow c) => new(
        c.Id, c.Company, Streams.OfKind(c.Kind).Name, c.Kind, c.Record, c.SageKey, c.SsmKey, c.Field, c.Class, c.State, c.Policy, c.Winner,
        c.Sage, c.Ssm, c.BaseSage, c.BaseSsm, c.SageAt, c.SsmAt, c.SsmBy, c.Candidates, c.Reason,
        c.Resolution, c.ResolvedValue, c.ResolvedBy, c.ResolvedAt, c.RunId, c.At, c.ClosedAt);
}
