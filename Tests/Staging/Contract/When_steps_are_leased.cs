using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Support.Engines;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Staging.Contract;

public abstract class When_steps_are_leased : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly StagingFile _file;
    private readonly HeldJobs _jobs = new();
    private readonly RecordedBus _bus = new();
    private readonly LeasedSteps _steps;

    protected When_steps_are_leased(TestEngine engine)
    {
        _file = new(engine);
        _steps = new(_file.Store, _jobs, _bus, _file.Time);
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Should_claim_once_and_be_quiet_at_the_second_delivery()
    {
        await Pending();
        await Start(Done());
        await Start(Done());
        _jobs.Waiting.ShouldBe(1);
        var step = await Step();
        (step.State, step.Attempts, step.Fence, step.LeaseUntil).ShouldBe((StepState.Running, 1, 1, _file.Now + Lease));
        await _jobs.RunNext();
        await Start(Done());
        _jobs.Waiting.ShouldBe(0, "a step that is done stays done");
    }

    [Fact]
    public async Task Should_store_how_it_ended_and_tell_the_run()
    {
        await Pending();
        await Start(() => new StepOutcome { Mode = "full", RowsRead = 5, RowsChanged = 4, RowsFiltered = 3, RowsRefused = 2 });
        await _jobs.RunNext();
        var step = await Step();
        (step.State, step.Mode, step.RowsRead, step.RowsChanged, step.RowsFiltered, step.RowsRefused).ShouldBe((StepState.Done, "full", 5, 4, 3, 2));
        (step.LeaseUntil, step.EndedAt).ShouldBe((null, _file.Now));
        _bus.Sent.ShouldBe([new AdvanceRun(new(1))]);
    }

    [Fact]
    public async Task Should_fail_for_good_with_a_code_and_no_time_to_retry()
    {
        await Pending();
        await Start(() => new StepOutcome { Code = "S50-E-001", Reason = "wrong company" });
        await _jobs.RunNext();
        var step = await Step();
        (step.State, step.Code, step.Reason).ShouldBe((StepState.Failed, "S50-E-001", "wrong company"));
    }

    [Fact]
    public async Task Should_wait_until_it_is_due_before_it_is_tried_again()
    {
        await Pending();
        await Start(() => new StepOutcome { Code = "SSM-1", RetryAfter = TimeSpan.FromSeconds(5) });
        await _jobs.RunNext();
        (await Step()).State.ShouldBe(StepState.Pending);
        await Start(Done());
        _jobs.Waiting.ShouldBe(0);
        _file.Time.Advance(TimeSpan.FromSeconds(5));
        await Start(Done());
        await _jobs.RunNext();
        var step = await Step();
        (step.State, step.Attempts, step.Code).ShouldBe((StepState.Done, 2, null));
    }

    [Fact]
    public async Task Should_claim_nothing_and_be_sent_again_soon_when_every_place_is_taken()
    {
        await Pending();
        _jobs.Full = true;
        await Start(Done());
        var step = await Step();
        (step.State, step.Attempts, step.Fence, step.DispatchedUntil).ShouldBe((StepState.Pending, 0, 0, _file.Now + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Should_be_taken_over_when_the_lease_runs_out()
    {
        await Pending();
        await Start(Done());
        _file.Time.Advance(Lease);
        await Start(Done());
        _jobs.Waiting.ShouldBe(1, "the lease still holds");
        _file.Time.Advance(TimeSpan.FromTicks(1));
        await Start(Done());
        _jobs.Waiting.ShouldBe(2);
        (await Step()).Fence.ShouldBe(2);
    }

    [Fact]
    public async Task Should_change_nothing_after_the_fence_is_lost()
    {
        await Pending();
        await Start(() => new StepOutcome { Mode = "late" });
        _file.Time.Advance(Lease + TimeSpan.FromSeconds(1));
        await Start(() => new StepOutcome { Mode = "in time" });
        await _jobs.RunNext();
        var step = await Step();
        (step.State, step.Mode).ShouldBe((StepState.Running, ""), "the first worker is late");
        await _jobs.RunNext();
        (await Step()).Mode.ShouldBe("in time");
    }

    [Fact]
    public async Task Should_renew_the_lease_while_it_works()
    {
        await Pending();
        var end = new TaskCompletionSource();
        await Start(async _ =>
        {
            await end.Task;
            return new StepOutcome();
        });
        var work = _jobs.RunNext();
        for (var i = 0; i < 6; i++)
        {
            _file.Time.Advance(Lease / 3);
            await Until.True(async () => (await Step()).LeaseUntil == _file.Now + Lease);
        }
        end.SetResult();
        await work;
        (await Step()).State.ShouldBe(StepState.Done);
    }

    [Fact]
    public async Task Should_stop_working_when_it_sees_that_the_lease_is_lost()
    {
        await Pending();
        await Start(async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new StepOutcome();
        });
        var work = _jobs.RunNext();
        await _file.Store.Write(db => db.Steps.ExecuteUpdateAsync(s => s.SetProperty(r => r.Fence, 9), StagingFile.Cancel), StagingFile.Cancel);
        _file.Time.Advance(Lease / 3);
        await work;
        var step = await Step();
        (step.State, step.Fence).ShouldBe((StepState.Running, 9));
        _bus.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_leave_the_step_to_its_lease_when_the_process_stops()
    {
        await Pending();
        using var stop = new CancellationTokenSource();
        await Start(async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new StepOutcome();
        });
        await _jobs.RunNext(stop.Token);
        (await Step()).State.ShouldBe(StepState.Running);
        (await _file.Rows<FailedMessageRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_repeat_unexpected_failures_and_then_set_the_message_aside()
    {
        await Pending();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Start(() => throw new NotSupportedException("odd"));
            await _jobs.RunNext();
            var step = await Step();
            step.State.ShouldBe(attempt < 5 ? StepState.Pending : StepState.Failed);
            (await _file.Rows<FailedMessageRow>()).Count.ShouldBe(attempt < 5 ? 0 : 1);
            _file.Time.Advance(TimeSpan.FromMinutes(1));
        }
        var failed = (await _file.Rows<FailedMessageRow>()).Single();
        (failed.Command, failed.Group, failed.Attempts, failed.State).ShouldBe((nameof(TakeSnapshot), nameof(NotSupportedException), 5, "open"));
        failed.Exception.ShouldNotBeNull().ShouldContain("odd");
        (await Step()).Code.ShouldBe("S50-X-001");
    }

    [Fact]
    public async Task Should_say_nothing_about_a_step_that_does_not_exist()
    {
        await Start(Done());
        _jobs.Waiting.ShouldBe(0);
    }

    private static Func<StepOutcome> Done() => () => new StepOutcome();

    private Task Pending() => _file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = Streams.Customers, State = StepState.Pending });

    private Task Start(Func<StepOutcome> outcome) => Start(_ => Task.FromResult(outcome()));

    private Task Start(Func<CancellationToken, Task<StepOutcome>> work) =>
        _steps.Start(new(1), StepPhase.Extract, Side.Ssm, Streams.Customers, (_, token) => work(token), StagingFile.Cancel);

    private async Task<RunStepRow> Step() => (await _file.Rows<RunStepRow>()).Single();
}
