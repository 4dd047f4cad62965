using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A step whose work took the process down was claimed by the next process, and the next, without end.</summary>
public sealed class A_step_that_kills_the_process_is_given_up : IDisposable
{
    private readonly StagingFile _file = new();
    private readonly HeldJobs _jobs = new();
    private readonly RecordedBus _bus = new();

    [Fact]
    public async Task Should_fail_with_its_own_code_after_twelve_processes()
    {
        await _file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = Streams.Orders, State = StepState.Pending });
        for (var process = 1; process <= 12; process++)
        {
            await Claim();
            (await Step()).Attempts.ShouldBe(process);
            await Die();
        }
        await Claim();
        _jobs.Waiting.ShouldBe(12, "the next process does not touch it");
        var step = await Step();
        (step.State, step.Code, step.Attempts).ShouldBe((StepState.Failed, "S50-X-002", 12));
        step.Reason.ShouldNotBeNull().ShouldContain("ended 12 times during the extract of orders");
        _bus.Sent.ShouldBe([new AdvanceRun(new(1))]);
    }

    [Fact]
    public async Task Should_not_count_an_orderly_stop()
    {
        await _file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = Streams.Orders, State = StepState.Pending });
        for (var process = 1; process <= 14; process++)
        {
            using var stop = new CancellationTokenSource();
            await Claim(async token =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new StepOutcome();
            });
            await _jobs.RunNext(stop.Token);
            await Die();
        }
        (await Step()).Attempts.ShouldBe(0);
    }

    public void Dispose() => _file.Dispose();

    private Task Claim(Func<CancellationToken, Task<StepOutcome>>? work = null) => new LeasedSteps(_file.Store, _jobs, _bus, _file.Time)
        .Start(new(1), StepPhase.Extract, Side.Ssm, Streams.Orders, (_, token) => work is null ? Task.FromResult(new StepOutcome()) : work(token), StagingFile.Cancel);

    // What the next process does with the steps of a dead one.
    private Task Die() => _file.Store.Write(db => db.Steps.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, StepState.Pending).SetProperty(r => r.Fence, r => r.Fence + 1), StagingFile.Cancel), StagingFile.Cancel);

    private async Task<RunStepRow> Step() => (await _file.Rows<RunStepRow>()).Single();
}
