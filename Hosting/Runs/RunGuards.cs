using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Guards;

namespace Sage50Etl.Hosting.Runs;

/// <summary>Why a planned pass of a run must not go on without a person (design 4.4, D1, D27).</summary>
internal static class RunGuards
{
    public static async Task<IReadOnlyList<string>> Reasons(StagingDb db, Company company, RunRow run, CancellationToken cancellationToken)
    {
        var plans = await Plans(db, run, cancellationToken);
        if (run.Kind == RunKind.Plan || run.FirstRun) return run.Pass > 1 ? Later(plans) : [First(run, plans)];
        return Guard.Weigh(plans, company.Settings.Guards);
    }

    // What a person has approved is the first pass; a later one without anything new needs nobody.
    private static IReadOnlyList<string> Later(List<StreamPlan> plans) => plans.Count == 0 ? []
        : [$"changes came up in {string.Join(", ", plans.Select(p => p.Stream))} that the approved plan did not hold: look at them, then approve them (D27)"];

    private static string First(RunRow run, List<StreamPlan> plans) => run switch
    {
        { Kind: RunKind.Plan } => "planned only: 'approve' applies it, 'approve --reject' drops it",
        { Trigger: RunRow.SetApart } => FirstStreams.Words(plans.Select(p => p.Stream)),
        _ => "first run of this company: look at the plan, then approve it (D1)",
    };

    private static async Task<List<StreamPlan>> Plans(StagingDb db, RunRow run, CancellationToken cancellationToken)
    {
        var planned = await db.Changes.AsNoTracking().Where(c => c.RunId == run.Id && c.State == ChangeState.Planned)
            .GroupBy(c => new { c.Stream, c.Action }).Select(g => new { g.Key.Stream, g.Key.Action, Count = g.Count() }).ToListAsync(cancellationToken);
        var records = await db.Links.AsNoTracking().Where(l => l.Company == run.Company && l.State == LinkState.Linked)
            .GroupBy(l => l.Kind).Select(g => new { Kind = g.Key, Count = g.LongCount() }).ToListAsync(cancellationToken);
        return [.. planned.GroupBy(p => p.Stream).Select(s => new StreamPlan(s.Key,
            s.Where(p => p.Action == "create").Sum(p => p.Count), s.Where(p => p.Action == "update").Sum(p => p.Count), s.Where(p => p.Action == "delete").Sum(p => p.Count),
            records.Where(r => Streams.Of(s.Key).Kinds.Contains(r.Kind)).Sum(r => r.Count)))];
    }
}
