using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Planning;

/// <summary>
/// Records of Sage that somebody deletes in SSM are created again, once in a cycle however often they are deleted, and each time a finding says so (D29).
/// </summary>
internal sealed class Recreations(StagingDb db, PlanContext context, RunId run, string kind, DateTimeOffset now)
{
    public const string Code = FindingCode.CreatedAgain;
    // How long the finding stays after the last time.
    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    private string Company => context.Scope.Company.Value;

    public async Task<List<(string Record, RecordState State, RecordDecision Decision)>> Weighed(
        List<(string Record, RecordState State, RecordDecision Decision)> decisions, CancellationToken cancellationToken)
    {
        await Forget(cancellationToken);
        var again = decisions.Where(d => d.Decision.Recreates).ToList();
        if (again.Count == 0) return decisions;
        var records = again.ConvertAll(d => d.Record);
        var made = await db.Changes.Where(c => c.Company == Company && c.Kind == kind && records.Contains(c.Record) && c.RunId == run.Value
            && c.Target == Side.Ssm && c.Action == "create" && c.State == ChangeState.Applied).Select(c => c.Record).ToHashSetAsync(cancellationToken);
        var open = again.Where(d => !made.Contains(d.Record)).ToList();
        await Tell([.. open.Select(d => d.State)], cancellationToken);
        await Orphans.LookAgain(db, context.Scope, kind, [.. open.Select(d => d.State.SageKey!)], cancellationToken);
        return decisions.ConvertAll(d => made.Contains(d.Record) ? d with { Decision = NextCycle(d.State) } : d);
    }

    private static RecordDecision NextCycle(RecordState state) => new()
    {
        LinkState = state.Link!.State, Reason = "made again in this cycle and deleted in SSM again: it is created once more in the next cycle (D29)",
    };

    private async Task Tell(IReadOnlyList<RecordState> states, CancellationToken cancellationToken)
    {
        var keys = states.Select(s => s.SageKey!).ToList();
        var known = await db.Findings.Where(f => f.Company == Company && f.Side == Side.Sage50 && f.Kind == kind && f.Code == Code && keys.Contains(f.Key))
            .ToDictionaryAsync(f => f.Key, cancellationToken);
        foreach (var state in states)
        {
            if (!known.TryGetValue(state.SageKey!, out var row))
                row = known[state.SageKey!] = db.Findings.Add(new FindingRow { Company = Company, Side = Side.Sage50, Kind = kind, Key = state.SageKey!, Code = Code, FirstSeen = now }).Entity;
            (row.Rule, row.Open, row.LastSeen) = ("D29", true, now);
            row.Reason = $"{kind} {state.SageKey} was deleted in SSM (its id there was {state.SsmKey}) and is created again, as Sage 50 has it. "
                + $"To keep it out of SSM delete it in Sage 50, or set recreate to false for {kind}.";
        }
    }

    private Task Forget(CancellationToken cancellationToken)
    {
        var old = now - Told;
        return db.Findings.Where(f => f.Company == Company && f.Side == Side.Sage50 && f.Kind == kind && f.Code == Code && f.Open && f.LastSeen < old)
            .ExecuteUpdateAsync(f => f.SetProperty(r => r.Open, false), cancellationToken);
    }
}
