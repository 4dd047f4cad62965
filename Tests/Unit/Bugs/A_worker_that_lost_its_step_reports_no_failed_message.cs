using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>The step changed nothing without its fence, but the failed message was written all the same, about work that somebody else was doing well.</summary>
public sealed class A_worker_that_lost_its_step_reports_no_failed_message
{
    [Fact]
    public async Task Should_leave_the_list_of_failures_empty()
    {
        using var file = new StagingFile();
        var jobs = new HeldJobs();
        await file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Plan, Side = Side.Sage50, Stream = Streams.Orders, State = StepState.Pending, Attempts = 4 });
        var steps = new LeasedSteps(file.Store, jobs, new RecordedBus(), file.Time);
        await steps.Start(new(1), StepPhase.Plan, Side.Sage50, Streams.Orders, (_, _) => throw new NotSupportedException("late"), StagingFile.Cancel);
        await file.Store.Write(db => db.Steps.ExecuteUpdateAsync(s => s.SetProperty(r => r.Fence, 9), StagingFile.Cancel), StagingFile.Cancel);
        await jobs.RunNext();
        (await file.Rows<FailedMessageRow>()).ShouldBeEmpty();
        (await file.Rows<RunStepRow>()).Single().State.ShouldBe(StepState.Running);
    }
}
