using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>One document that could not be mapped ended the priority lane, and the host with it; one message that could not be sent kept every company waiting.</summary>
[Trait("Rule", "I8")]
public sealed class What_one_duty_throws_ends_no_loop_and_no_other_duty : IAsyncLifetime
{
    private const string Bolt = "bolt";
    private readonly HostScene _scene = new(Polling(HostScene.Acme), Polling(Bolt));
    private readonly RecordedLog<Troubles> _log = new();
    private readonly Troubles _troubles;
    private BackgroundService? _loop;

    public What_one_duty_throws_ends_no_loop_and_no_other_duty() => _troubles = new(_scene.Store, _scene.Time, _log);

    [Fact]
    public async Task Should_keep_the_priority_lane_of_every_company()
    {
        // Whatever a company throws: this one throws what nobody expects.
        _scene.Companies.Of(HostScene.Acme).Dispose();
        var lease = await Lease();
        _loop = new PriorityLane(_scene.Companies, _scene.Starter, lease, Options, _troubles, _scene.Time);
        await _loop.StartAsync(HostScene.Cancel);

        for (var i = 0; i < 5; i++) await Beat();
        await Until.True(async () =>
        {
            await Beat();
            return _log.Lines.Any(l => l.Text.Contains(HostScene.Acme, StringComparison.Ordinal)) && _log.Lines.Any(l => l.Text.Contains(Bolt, StringComparison.Ordinal));
        });

        _loop.ExecuteTask!.IsCompleted.ShouldBeFalse();
        _log.Lines.Count(l => l.Text.Contains(HostScene.Acme, StringComparison.Ordinal)).ShouldBe(1, "it is said once");
    }

    [Fact]
    public async Task Should_do_the_other_duties_of_a_sweep()
    {
        await _scene.HadRuns();
        var first = (await _scene.Start())!.Value;
        var second = (await _scene.Starter.Start(Bolt, RunKind.Cycle, "schedule", HostScene.AllStreams, HostScene.Cancel))!.Value;
        var bus = new Partial(first);
        await Sweeping(bus);

        await Until.True(async () =>
        {
            await Beat();
            return bus.Sent.OfType<AdvanceRun>().Count(a => a.Run == second) > 2;
        });
        var asked = new RequestRow { Company = HostScene.Acme, Kind = "beat", State = "open", CreatedAt = _scene.Now };
        await _scene.Add(asked);
        await Until.True(async () =>
        {
            await Beat();
            return (await _scene.Request(asked.Id)).State == "refused";
        });

        _loop!.ExecuteTask!.IsCompleted.ShouldBeFalse();
        _log.Lines.Count(l => l.Text.Contains($"run {first.Value}", StringComparison.Ordinal)).ShouldBe(1, "it is said once");
    }

    [Fact]
    public async Task Should_act_on_the_other_requests_and_answer_the_one_that_fails()
    {
        var starter = new Sage50Etl.Hosting.Runs.RunStarter(_scene.Store, _scene.Companies, _scene.Bus, new Stopped());
        var requests = new Sage50Etl.Hosting.Runs.Requests(_scene.Store, starter, _scene.Time);
        var (bad, good) = (Row("sync"), Row("beat"));
        await _scene.Add(bad, good);

        await Should.ThrowAsync<InvalidOperationException>(() => requests.Act(HostScene.Cancel));
        (await _scene.Request(good.Id)).State.ShouldBe("refused");
        (await _scene.Request(bad.Id)).State.ShouldBe("open");
        for (var i = 0; i < 4; i++) await Should.ThrowAsync<InvalidOperationException>(() => requests.Act(HostScene.Cancel));

        var answered = await _scene.Request(bad.Id);
        answered.State.ShouldBe("refused");
        answered.Result.ShouldNotBeNull().ShouldContain("the clock stands");
    }

    [Fact]
    public async Task Should_replay_the_other_messages_and_answer_for_the_one_that_fails()
    {
        var bus = new Partial(new RunId(7));
        await _scene.Add(Failed(1, 7), Failed(2, 8));
        await _scene.Add(new RequestRow { Company = HostScene.Acme, Kind = Sage50Etl.Hosting.Runs.Replays.Request, Arguments = "[1,2]", State = "open" });
        var replays = new Sage50Etl.Hosting.Runs.Replays(_scene.Store, bus, _scene.Time);

        for (var i = 0; i < 4; i++) await Should.ThrowAsync<TaskCanceledException>(() => replays.Act(HostScene.Cancel));
        await replays.Act(HostScene.Cancel);

        (await _scene.Rows<FailedMessageRow>()).OrderBy(f => f.Id).Select(f => f.State).ShouldBe(["open", "replayed"]);
        bus.Sent.OfType<AdvanceRun>().Count(a => a.Run.Value == 8).ShouldBe(1);
        var request = (await _scene.Rows<RequestRow>()).Single();
        request.State.ShouldBe("done");
        request.Result.ShouldNotBeNull().ShouldContain("1 sent again, 1 could not be sent, such as 1");
    }

    [Fact]
    public async Task Should_send_on_the_other_lanes()
    {
        await _scene.Add(new LaneRow { Lane = "ssm:a", Side = Side.Ssm, MaxInFlight = 1 }, new LaneRow { Lane = "ssm:b", Side = Side.Ssm, MaxInFlight = 1 });
        var run = new RunRow { Company = HostScene.Acme, State = RunState.Loading };
        await _scene.Add(run);
        foreach (var lane in new[] { "ssm:a", "ssm:b" })
            await _scene.Change(new RunId(run.Id), "contact", "update", lane, state: ChangeState.Queued, more: c => c.Lane = lane);
        var bus = new Partial("ssm:a");

        await Should.ThrowAsync<TaskCanceledException>(() => new Sage50Etl.Load.Changes.Dispatcher(_scene.Store, bus, _scene.Time).SendDue(HostScene.Cancel));

        bus.Sent.OfType<ApplyChanges>().ShouldHaveSingleItem().Lane.ShouldBe("ssm:b");
    }

    [Fact]
    public async Task Should_move_no_run_of_a_company_that_is_not_started()
    {
        var run = (await _scene.Start())!.Value;
        _scene.Companies.Take([]);

        (await _scene.Advance(run)).ShouldBeEmpty();

        (await _scene.Run(run)).State.ShouldBe(RunState.Extracting);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_loop is not null) await _loop.StopAsync(CancellationToken.None);
        _loop?.Dispose();
        _scene.Dispose();
    }

    private static ServiceOptions Options => new() { DataFolder = Path.GetTempPath() };

    private static Sage50Etl.Hosting.Settings.CompanySettings Polling(string company)
    {
        var settings = HostScene.Settings(company);
        return settings with { Quotes = settings.Quotes with { PollSeconds = 1 }, Ssm = settings.Ssm with { Tenant = company } };
    }

    private RequestRow Row(string kind) => new() { Company = HostScene.Acme, Kind = kind, State = "open", CreatedAt = _scene.Now };

    private static FailedMessageRow Failed(long id, long run) => new()
    {
        Id = id, MessageId = $"m{id}", Command = typeof(AdvanceRun).FullName!, Body = System.Text.Json.JsonSerializer.Serialize(new AdvanceRun(new(run))), Group = "X", State = "open",
    };

    private async Task<ServiceLease> Lease()
    {
        var lease = new ServiceLease(_scene.Store, _scene.Time);
        await lease.Take(HostScene.Cancel);
        return lease;
    }

    private async Task Sweeping(IMessageBus bus)
    {
        _loop = new Sweeper(_scene.Store, await Lease(), _scene.Starter, _scene.Requests, _scene.Dispatcher, _scene.Companies, bus, Options, new Ignored(), new HostEnd(), _troubles,
            _scene.Time, NullLogger<Sweeper>.Instance);
        await _loop.StartAsync(HostScene.Cancel);
    }

    private Task Beat()
    {
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        return Task.Delay(1, HostScene.Cancel);
    }

    /// <summary>A bus on which some messages time out, as if the process were being stopped, which it is not.</summary>
    private sealed class Partial(object refused) : IMessageBus
    {
        private readonly List<object> _sent = [];

        public IReadOnlyList<object> Sent
        {
            get
            {
                lock (_sent) return [.. _sent];
            }
        }

        public Task Send(object command, CancellationToken cancellationToken)
        {
            if (command is AdvanceRun advance && advance.Run.Equals(refused)) throw new TaskCanceledException("the queue did not answer");
            if (command is ApplyChanges apply && apply.Lane.Equals(refused)) throw new TaskCanceledException("the queue did not answer");
            lock (_sent) _sent.Add(command);
            return Task.CompletedTask;
        }
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("the clock stands");
    }

    private sealed class Ignored : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => CancellationToken.None;
        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
