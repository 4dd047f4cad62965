using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Runs;
using Sage50Etl.Tests.Unit.Extract;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A process that slept past its lease published what it had read before, called the rest of the company gone and moved the watermark, while another one had the step.</summary>
public sealed class A_worker_that_lost_its_lease_publishes_nothing : IDisposable
{
    private readonly ExtractScene _scene = new();
    private readonly HeldJobs _jobs = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    [Trait("Rule", "I4")]
    public async Task Should_leave_the_picture_as_it_was_once_another_has_the_step()
    {
        var run = await Known();
        _scene.Sage.AfterRead = () => Set(s => s.SetProperty(r => r.Fence, r => r.Fence + 1));
        await Read(run);
        await Untouched(run);
    }

    [Fact]
    public async Task Should_leave_it_as_it_was_once_its_lease_has_ended()
    {
        var run = await Known();
        _scene.Sage.AfterRead = () => Set(s => s.SetProperty(r => r.LeaseUntil, _scene.Now.AddSeconds(-1)));
        await Read(run);
        await Untouched(run);
    }

    [Fact]
    public async Task Should_not_mix_its_rows_with_those_of_whoever_has_the_step_now()
    {
        var run = await Known();
        var second = false;
        _scene.Sage.AfterRead = () =>
        {
            if (second) return;
            second = true;
            // The first one has staged its rows and sleeps; another takes the step, with customer B back in Sage, and ends it.
            Set(s => s.SetProperty(r => r.LeaseUntil, _scene.Now.AddSeconds(-1)));
            _scene.Sage.Rows.Add(Customer("B"));
            _scene.Sage.Rows.RemoveAll(r => r is SalesLedger { AccountRef: "A" });
            Read(run).GetAwaiter().GetResult();
        };
        await Read(run);
        (await _scene.IsGone(Kind.Account, "A"), await _scene.IsGone(Kind.Account, "B")).ShouldBe((true, false), "the second reading is the one that counts");
        (await Steps()).Single(s => s.RunId == run).State.ShouldBe(StepState.Done);
    }

    private async Task<long> Known()
    {
        _scene.Sage.Rows.AddRange([Customer("A"), Customer("B")]);
        await _scene.Sweep(Streams.Customers);
        _scene.Sage.Rows.RemoveAt(1);
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        const long run = 500;
        await _scene.Add(
            new CompanyRow { Company = "acme", Tenant = "tenant" }, new RunRow { Id = run, Company = "acme", State = RunState.Extracting, StartedAt = _scene.Now },
            new RunStepRow { RunId = run, Phase = StepPhase.Extract, Side = Side.Sage50, Stream = Streams.Customers, State = StepState.Pending });
        return run;
    }

    private async Task Untouched(long run)
    {
        (await _scene.IsGone(Kind.Account, "B")).ShouldBeFalse();
        (await _scene.Rows<StreamStateRow>()).ShouldAllBe(s => s.FullAt < _scene.Now.AddSeconds(-30));
        (await Steps()).Single(s => s.RunId == run).State.ShouldBe(StepState.Running, "whoever has it now ends it");
    }

    private async Task Read(long run)
    {
        var steps = new LeasedSteps(_scene.Store, _jobs, new RecordedBus(), _scene.Time);
        var handler = new TakeSnapshotHandler(_scene.Store, steps, new Contexts(_scene), _scene.Time);
        await handler.Handle(new TakeSnapshot(new(run), Side.Sage50, Streams.Customers), null!, StagingFile.Cancel);
        await _jobs.RunNext(StagingFile.Cancel);
    }

    private void Set(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<RunStepRow>> set) =>
        _scene.Store.Write(db => db.Steps.Where(s => s.RunId == 500).ExecuteUpdateAsync(set, StagingFile.Cancel), StagingFile.Cancel).GetAwaiter().GetResult();

    private Task<List<RunStepRow>> Steps() => _scene.Rows<RunStepRow>();

    private static SalesLedger Customer(string code) => new() { AccountRef = code, Name = "Customer", Currency = 1, RecordModifyDate = ExtractScene.Monday };

    private sealed class Contexts(ExtractScene scene) : IExtractContexts
    {
        public Task<ExtractContext> For(CompanyId company, RunId run, CancellationToken cancellationToken) => Task.FromResult(scene.Context);
    }
}
