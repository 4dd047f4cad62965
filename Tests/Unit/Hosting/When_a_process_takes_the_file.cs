using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Load;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_a_process_takes_the_file : IDisposable
{
    private const int NoProcess = int.MaxValue;
    private readonly StagingFile _file = new();
    private readonly ServiceLease _lease;

    public When_a_process_takes_the_file() => _lease = new(_file.Store, _file.Time);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Should_be_refused_while_another_is_alive(bool onThisMachine)
    {
        var other = onThisMachine ? LivingProcess() : 7;
        await Held(onThisMachine ? ProcessLife.Host : "another-machine", other);
        (await _lease.Taken(StagingFile.Cancel)).ShouldBeTrue();
        var refused = await Should.ThrowAsync<ConfigurationException>(_lease.Take(StagingFile.Cancel));
        refused.Code.ShouldBe("S50-C-020");
        refused.Message.ShouldContain($"Process {other} on ");
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().Instance.ShouldBe("other");
    }

    [Fact]
    public async Task Should_take_over_from_a_dead_process_of_this_machine()
    {
        await Held(ProcessLife.Host, NoProcess);
        (await _lease.Taken(StagingFile.Cancel)).ShouldBeFalse();
        await _lease.Take(StagingFile.Cancel);
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().ProcessId.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public async Task Should_take_over_from_another_machine_when_its_lease_has_run_out()
    {
        await Held("another-machine", 7);
        _file.Time.Advance(TimeSpan.FromSeconds(30));
        await _lease.Take(StagingFile.Cancel);
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().Host.ShouldBe(ProcessLife.Host);
    }

    [Fact]
    public async Task Should_renew_until_another_has_it()
    {
        await _lease.Take(StagingFile.Cancel);
        _file.Time.Advance(TimeSpan.FromSeconds(20));
        (await _lease.Renew(StagingFile.Cancel)).ShouldBe(SweepTurn.Mine);
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().LeaseUntil.ShouldBe(_file.Now.AddSeconds(30));
        await new ServiceLease(_file.Store, _file.Time).Take(StagingFile.Cancel);
        (await _lease.Renew(StagingFile.Cancel)).ShouldBe(SweepTurn.Lost);
    }

    [Fact]
    public async Task Should_give_the_file_back_at_once()
    {
        await _lease.Take(StagingFile.Cancel);
        await _lease.Release(StagingFile.Cancel);
        (await _file.Rows<ServiceInstanceRow>()).ShouldHaveSingleItem().LeaseUntil.ShouldBe(_file.Now);
    }

    [Fact]
    public async Task Should_doubt_what_was_being_written()
    {
        var sending = Change("A", "update", ChangeState.Sending);
        (sending.LeaseUntil, sending.DueAt, sending.Fence) = (_file.Now.AddSeconds(40), _file.Now.AddSeconds(70), 3);
        await _file.Add(sending);
        await _lease.Take(StagingFile.Cancel);
        var row = (await _file.Rows<ChangeRow>()).ShouldHaveSingleItem();
        (row.State, row.DueAt, row.LeaseUntil, row.Fence).ShouldBe((ChangeState.InDoubt, _file.Now.AddSeconds(70), null, 4), "when it may be asked for was set with the intent");
        row.Reason.ShouldNotBeNull().ShouldContain("the target is asked first");
    }

    [Fact]
    public async Task Should_have_running_steps_done_again()
    {
        await _file.Add(Step(Streams.Orders, StepState.Running, 2), Step(Streams.Products, StepState.Done, 1));
        await _lease.Take(StagingFile.Cancel);
        (await _file.Rows<RunStepRow>()).OrderBy(s => s.Stream).Select(s => (s.State, s.Fence, s.DispatchedUntil))
            .ShouldBe([(StepState.Pending, 3, null), (StepState.Done, 1, null)]);
    }

    [Fact]
    public async Task Should_have_open_creates_ask_their_target_first()
    {
        await _file.Add(Change("A", "create", ChangeState.Queued), Change("B", "create", ChangeState.Refused), Change("C", "update", ChangeState.Queued));
        await _lease.Take(StagingFile.Cancel);
        (await _file.Rows<ChangeRow>()).OrderBy(c => c.Record).Select(c => (c.IntentAt, c.DispatchedUntil))
            .ShouldBe([((DateTimeOffset?)_file.Now, null), (null, null), (null, null)]);
    }

    public void Dispose() => _file.Dispose();

    private Task Held(string host, int process) => _file.Add(new ServiceInstanceRow
    {
        Id = 1, Instance = "other", Host = host, ProcessId = process, StartedAt = _file.Now, LeaseUntil = _file.Now.AddSeconds(30),
    });

    private static int LivingProcess()
    {
        var all = System.Diagnostics.Process.GetProcesses();
        var (other, own) = (all.Where(p => p.Id > 0 && p.Id != Environment.ProcessId).Min(p => p.Id), Environment.ProcessId);
        foreach (var process in all) process.Dispose();
        other.ShouldNotBe(own);
        return other;
    }

    private RunStepRow Step(string stream, string state, int fence) => new()
    {
        RunId = 1, Phase = StepPhase.Extract, Side = Side.Ssm, Stream = stream, State = state, Fence = fence,
        LeaseUntil = state == StepState.Running ? _file.Now.AddMinutes(1) : null, DispatchedUntil = _file.Now.AddMinutes(1),
    };

    private ChangeRow Change(string record, string action, string state)
    {
        var row = LoadScene.Row(Kind.Account, action, record);
        (row.State, row.DispatchedUntil) = (state, _file.Now.AddMinutes(1));
        return row;
    }
}
