using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Tells changes that wait for a refused record why it was refused (design 4.5). It only writes reasons: what waits is released as ever.</summary>
public static class RefusedParents
{
    private const string Refused = ", which was refused: ";

    /// <summary>Brings the reasons of all waiting changes of a company in line with what is refused now.</summary>
    public static async Task Tell(StagingDb db, string company, CancellationToken cancellationToken)
    {
        var waiting = db.Changes.Where(c => c.Company == company && c.State == ChangeState.Waiting && c.WaitsForKey != null);
        if (!await waiting.AnyAsync(cancellationToken)) return;
        await waiting.Where(c => c.Reason!.Contains(Refused))
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.Reason, r => "waits for " + r.WaitsForKind + " " + r.WaitsForKey), cancellationToken);
        var kinds = await waiting.Select(c => c.WaitsForKind!).Distinct().ToListAsync(cancellationToken);
        var parents = await Last(db, company).Where(c => kinds.Contains(c.Kind)).ToListAsync(cancellationToken);
        foreach (var parent in parents) await Tell(db, parent, cancellationToken);
    }

    /// <summary>Gives everything that waits for a record its refusal as the reason.</summary>
    public static async Task Tell(StagingDb db, ChangeRow parent, CancellationToken cancellationToken)
    {
        var link = await db.Links.AsNoTracking().SingleOrDefaultAsync(
            l => l.Company == parent.Company && l.Kind == parent.Kind && l.Record == parent.Record, cancellationToken);
        var key = parent.Target == Side.Ssm ? $"{Side.Sage50}:{link?.SageKey ?? parent.Record}" : $"{Side.Ssm}:{link?.SsmKey}";
        var reason = Words(key, parent);
        await db.Changes.Where(c => c.Company == parent.Company && c.State == ChangeState.Waiting && c.WaitsForKind == parent.Kind && c.WaitsForKey == key)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.Reason, reason), cancellationToken);
    }

    /// <summary>Why the record that a change waits for was refused, or null when it was not.</summary>
    public static async Task<string?> Reason(StagingDb db, string company, string kind, string waitsFor, CancellationToken cancellationToken)
    {
        var at = waitsFor.IndexOf(':', StringComparison.Ordinal);
        var (source, key) = (Enum.Parse<Side>(waitsFor[..at]), waitsFor[(at + 1)..]);
        var links = db.Links.Where(l => l.Company == company && l.Kind == kind);
        links = source == Side.Sage50 ? links.Where(l => l.SageKey == key) : links.Where(l => l.SsmKey == key);
        var record = await links.Select(l => l.Record).FirstOrDefaultAsync(cancellationToken);
        var parent = await Last(db, company).FirstOrDefaultAsync(c => c.Kind == kind && c.Record == record && c.Target != source, cancellationToken);
        return parent is null ? null : Words(waitsFor, parent);
    }

    // A refusal counts as long as no later change of the record followed it.
    private static IQueryable<ChangeRow> Last(StagingDb db, string company) => db.Changes.AsNoTracking().Where(c => c.Company == company
        && c.State == ChangeState.Refused && c.Action == "create"
        && !db.Changes.Any(d => d.Company == company && d.Kind == c.Kind && d.Record == c.Record && d.Target == c.Target && d.Id > c.Id));

    private static string Words(string waitsFor, ChangeRow parent) =>
        $"waits for {parent.Kind} {waitsFor[(waitsFor.IndexOf(':', StringComparison.Ordinal) + 1)..]}{Refused}{parent.Code} {parent.Reason}";
}
