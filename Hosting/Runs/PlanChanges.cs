using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Why a plan that somebody wants to approve is not the plan on record any more, and how the two differ.</summary>
internal static class PlanChanges
{
    private const int Named = 5;

    public static async Task<string> Since(StagingDb db, string company, long asked, RunRow? held, CancellationToken cancellationToken)
    {
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == asked && r.Company == company, cancellationToken);
        var now = held is null ? "no plan of this company is held now" : $"the plan on record is that of run {PlanName.Of(held)}";
        if (run is null) return $"there is no plan {asked} of this company; {now}";
        if (held is null) return $"plan {asked} is {run.State} already; {now}";
        if (held.Id == run.Id) return $"that pass of run {run.Id} is over, and the run has planned once more: {now}. Nothing of it was applied; look at it with 'plan', then approve {PlanName.Of(held)} or reject it";
        var (before, after) = (await Of(db, asked, cancellationToken), await Of(db, held.Id, cancellationToken));
        var different = before.Where(b => after.TryGetValue(b.Key, out var present) && present != b.Value).Select(b => b.Key).ToList();
        return $"plan {asked} is {run.State} and {now}: {Words("added", after.Keys.Except(before.Keys))}, {Words("removed", before.Keys.Except(after.Keys))}, "
            + $"{Words("different", different)}. Nothing was applied; look at it with 'plan', then approve {PlanName.Of(held)} or reject it";
    }

    private static async Task<Dictionary<string, (string Action, string Fields, string? Expected)>> Of(StagingDb db, long run, CancellationToken cancellationToken) =>
        (await db.Changes.AsNoTracking().Where(c => c.RunId == run && c.State != ChangeState.Superseded)
            .Select(c => new { c.Kind, c.Record, c.Target, c.Action, c.Fields, c.Expected, c.Id }).OrderBy(c => c.Id).ToListAsync(cancellationToken))
        .GroupBy(c => $"{c.Kind} {c.Record} in {c.Target}").ToDictionary(g => g.Key, g => (g.Last().Action, g.Last().Fields, g.Last().Expected));

    private static string Words(string what, IEnumerable<string> records)
    {
        var all = records.Order(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? $"0 {what}" : $"{all.Count} {what} ({string.Join(", ", all.Take(Named))}{(all.Count > Named ? ", ..." : "")})";
    }
}
