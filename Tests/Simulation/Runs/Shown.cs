using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>A held plan as a person saw it.</summary>
internal sealed record Shown(long Run, int Pass, string Name, IReadOnlySet<string> Lines)
{
    /// <summary>Changes that an earlier pass of the run has let go.</summary>
    public HashSet<long> Before { get; init; } = [];

    /// <summary>He said yes to it.</summary>
    public bool IsAsked { get; init; }

    public static Shown Of(SimulatedWorld world, RunRow run)
    {
        world.Note($"a person looks at plan {PlanName.Of(run)}: {run.Reason}");
        return world.Look(db =>
        {
            var ofRun = db.Changes.AsNoTracking().Where(c => c.RunId == run.Id);
            return new Shown(run.Id, run.Pass, PlanName.Of(run), Planned(ofRun.Where(c => c.State == ChangeState.Planned)))
            {
                Before = [.. ofRun.Where(c => c.State != ChangeState.Planned).Select(c => c.Id)],
            };
        });
    }

    /// <summary>Null while nobody has acted on the yes; empty when it covered what was shown.</summary>
    public string? Wrong(SimulatedWorld world)
    {
        var request = world.Look(db => db.Requests.AsNoTracking().Where(r => r.Kind == "approve" && r.Arguments == Name).OrderByDescending(r => r.Id).FirstOrDefault());
        if (request is null || request.State == "open") return null;
        if (request.State != "done") return "";
        var run = world.Look(db => db.Runs.AsNoTracking().Single(r => r.Id == Run));
        var approved = world.Look(db => Planned(db.Changes.AsNoTracking()
            .Where(c => c.RunId == Run && run.Pass == Pass && c.CreatedAt <= run.ApprovedAt && !Before.Contains(c.Id))
            .Where(c => c.State != ChangeState.Cancelled && c.State != ChangeState.Superseded && c.State != ChangeState.Waiting)));
        var unseen = approved.Except(Lines).FirstOrDefault();
        return unseen is null ? "" : $"D27: the approval of plan {Name} let '{unseen}' go, which was not in it when it was shown.";
    }

    private static HashSet<string> Planned(IQueryable<ChangeRow> changes) => [.. changes.AsEnumerable().Select(c => $"{c.Action} {c.Kind} {c.Record} to {c.Target}")];
}
