using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Extract;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A company's Sage 50 was at a site whose process started half a minute after the run. The centre gave up reading users, products and customers of SSM
/// after ten seconds, so the first plan held orders without customers; approved, the run closed with nothing written.
/// </summary>
public sealed class A_site_that_starts_late_costs_no_stream_its_turn : IDisposable
{
    private readonly StagingFile _file = new();
    private readonly HeldJobs _jobs = new();
    private readonly RecordedBus _bus = new();

    [Fact]
    public async Task Should_wait_as_long_as_nobody_has_read_Sage()
    {
        await Given(sage: StepState.Pending);

        for (var attempt = 1; attempt <= 20; attempt++) await Read();

        var step = await Step();
        step.State.ShouldBe(StepState.Pending);
        step.Attempts.ShouldBe(0);
        step.Reason.ShouldBe("Nothing was heard yet from site north.", "status says what is waited for");
    }

    [Fact]
    public async Task Should_give_up_when_the_reading_of_Sage_is_over()
    {
        await Given(sage: StepState.Failed);

        for (var attempt = 1; attempt <= 3; attempt++) await Read();

        var step = await Step();
        step.State.ShouldBe(StepState.Failed);
        step.Code.ShouldBe("S50-R-003");
    }

    public void Dispose() => _file.Dispose();

    private async Task Given(string sage)
    {
        await _file.Add(new RunRow { Id = 1, Company = "c1", State = RunState.Extracting });
        await _file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Sage50, Stream = Streams.Customers, State = sage });
        await _file.Add(new RunStepRow { RunId = 1, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = Streams.Customers, State = StepState.Pending });
    }

    private async Task Read()
    {
        var handler = new TakeSnapshotHandler(_file.Store, new LeasedSteps(_file.Store, _jobs, _bus, _file.Time), new SilentSite(), _file.Time);
        await handler.Handle(new TakeSnapshot(new(1), Side.Ssm, Streams.Customers), _bus, StagingFile.Cancel);
        await _jobs.RunNext(StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromSeconds(6));
    }

    private async Task<RunStepRow> Step() => (await _file.Rows<RunStepRow>()).Single(s => s.Side == Side.Ssm);

    private sealed class SilentSite : IExtractContexts
    {
        public Task<ExtractContext> For(CompanyId company, RunId run, CancellationToken cancellationToken) =>
            throw new SageException(SageFailure.Transient, "S50-R-003", "Nothing was heard yet from site north.") { NotHeardYet = true };
    }
}
