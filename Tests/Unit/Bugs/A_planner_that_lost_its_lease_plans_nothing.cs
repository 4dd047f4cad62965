using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Planning;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A planner that slept past its lease went on planning page by page, into a run that had been weighed and approved meanwhile.</summary>
public sealed class A_planner_that_lost_its_lease_plans_nothing
{
    [Fact]
    public async Task Should_leave_the_plan_to_whoever_has_the_step()
    {
        using var scene = new PlanScene();
        await scene.Sage(Kind.Account, "A", ("companyCode", "A"), ("name", "Customer"));
        await scene.Add(new RunRow { Id = 1, Company = "acme", State = RunState.Planning, StartedAt = scene.Now }, new RunStepRow
        {
            RunId = 1, Phase = StepPhase.Plan, Side = Side.Sage50, Stream = Streams.Customers, State = StepState.Running, Fence = 2, LeaseUntil = scene.Now.AddSeconds(30),
        });
        await Should.ThrowAsync<LeaseLostException>(() => Planner(scene, fence: 1).Plan(new(1), Kind.Account, StagingFile.Cancel));
        (await scene.Changes()).ShouldBeEmpty();
        await Planner(scene, fence: 2).Plan(new(1), Kind.Account, StagingFile.Cancel);
        (await scene.Changes()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Should_leave_out_the_pages_after_its_lease()
    {
        using var scene = new PlanScene();
        for (var n = 0; n <= StreamPlanner.PageSize; n++) await scene.Sage(Kind.Account, $"A{n:0000}", ("companyCode", $"A{n:0000}"), ("name", "Customer"));
        await scene.Add(new RunRow { Id = 1, Company = "acme", State = RunState.Planning, StartedAt = scene.Now }, new RunStepRow
        {
            RunId = 1, Phase = StepPhase.Plan, Side = Side.Sage50, Stream = Streams.Customers, State = StepState.Running, Fence = 1, LeaseUntil = scene.Now.AddSeconds(30),
        });
        var planner = new StreamPlanner(scene.Store, scene.Context, scene.Time, (state, policy) =>
        {
            // The machine sleeps while it works on the first page.
            if (state.SageKey == "A0000") scene.Time.Advance(TimeSpan.FromMinutes(5));
            return RecordMerge.Decide(state, policy);
        }) { Hold = new(new(1), StepPhase.Plan, Side.Sage50, Streams.Customers, 1) };
        await Should.ThrowAsync<LeaseLostException>(() => planner.Plan(new(1), Kind.Account, StagingFile.Cancel));
        (await scene.Changes()).Count.ShouldBe(StreamPlanner.PageSize);
    }

    private static StreamPlanner Planner(PlanScene scene, int fence) =>
        new(scene.Store, scene.Context, scene.Time) { Hold = new(new(1), StepPhase.Plan, Side.Sage50, Streams.Customers, fence) };
}
