using Microsoft.EntityFrameworkCore;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Rows that a snapshot between a create and its commit made of the new record, before anybody knew whose it is.</summary>
internal static class Rivals
{
    /// <summary>Takes their place. A key that is joined with another record of ours, or is about to be, is left there for a person to look at.</summary>
    /// <param name="made">The record that was made.</param>
    /// <param name="target">Where it was made.</param>
    /// <param name="key">Its key there.</param>
    /// <exception cref="TargetException">The key belongs to another record.</exception>
    public static async Task Join(StagingDb db, LinkRow made, Side target, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var links = db.Links.Where(l => l.Company == made.Company && l.Kind == made.Kind && l.Record != made.Record);
        var rivals = await (target == Side.Ssm ? links.Where(l => l.SsmKey == key) : links.Where(l => l.SageKey == key)).ToListAsync(cancellationToken);

        foreach (var rival in rivals)
        {
            if (rival is { SageKey: not null, SsmKey: not null } || await IsBeingWritten(db, rival, cancellationToken)) throw Taken(made, target, rival, key);

            await Open(db, rival).ExecuteUpdateAsync(
                c => c.SetProperty(r => r.State, ChangeState.Superseded)
                    .SetProperty(r => r.SettledAt, now)
                    .SetProperty(r => r.UpdatedAt, now)
                    .SetProperty(r => r.Reason, $"is {made.Record}, which was made as {key}"),
                cancellationToken);
            await db.Bases.Where(b => b.Company == rival.Company && b.Kind == rival.Kind && b.Record == rival.Record).ExecuteDeleteAsync(cancellationToken);
            db.Links.Remove(rival);
        }

        // The key has to be free before it is given: both rows are under one unique index.
        if (rivals.Count > 0) await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<bool> IsBeingWritten(StagingDb db, LinkRow rival, CancellationToken cancellationToken) =>
        Open(db, rival).AnyAsync(c => c.State == ChangeState.Sending || c.State == ChangeState.InDoubt, cancellationToken);

    private static IQueryable<ChangeRow> Open(StagingDb db, LinkRow rival) => db.Changes.Where(c => c.Company == rival.Company && c.Kind == rival.Kind
        && c.Record == rival.Record && ChangeState.Open.Contains(c.State));

    private static TargetException Taken(LinkRow made, Side target, LinkRow rival, string key) => new(FailureClass.InDoubt, LoadCodes.KeyOfAnother,
        $"{made.Kind} {made.Record} is {key} in {target}, but {key} is joined with {rival.Record} already. Look at both, and delete or merge one of them.");
}
