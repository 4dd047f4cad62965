using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Transform.Planning;

namespace Sage50Etl.Transform;

/// <summary>Claims the planning of one stream and leaves the work to the job runner.</summary>
public sealed class ComputeDeltaHandler(StagingStore store, LeasedSteps steps, IPlanContexts contexts, TimeProvider time) : IHandle<ComputeDelta>
{
    public Task Handle(ComputeDelta command, IMessageScope scope, CancellationToken cancellationToken) =>
        steps.Start(command.Run, StepPhase.Plan, Side.Sage50, command.Stream, Plan, cancellationToken);

    private async Task<StepOutcome> Plan(RunStepRow step, CancellationToken cancellationToken)
    {
        var run = await store.Read(db => db.Runs.AsNoTracking().SingleAsync(r => r.Id == step.RunId, cancellationToken), cancellationToken);
        var context = await contexts.For(new(run.Company), cancellationToken);
        var planner = new StreamPlanner(store, context, time)
        {
            Scope = await store.Read(db => RunScope.Of(db, context, run, cancellationToken), cancellationToken), Hold = StepHold.Of(step),
        };
        var seen = 0L;
        foreach (var kind in Streams.Of(step.Stream).Kinds) seen += await planner.Plan(new(step.RunId), kind, cancellationToken);
        return new() { RowsRead = seen };
    }
}
