using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Hosting;

public sealed class When_the_clock_opens_runs : IAsyncLifetime
{
    private readonly HostScene _scene = new(HostScene.Settings() with { Schedule = new() { EveryMinutes = 60, Streams = new Dictionary<string, int> { [Streams.Orders] = 15 } } });
    private readonly StopAsked _lifetime = new();
    private Sweeper? _sweeper;

    [Fact]
    [Trait("Rule", "SCH-04")]
    public async Task Should_open_each_stream_at_its_own_interval()
    {
        await Sweeping();
        (await StreamsOf(1)).ShouldBe(HostScene.AllStreams);
        await _scene.Close(new RunId(1));
        _scene.Time.Advance(TimeSpan.FromMinutes(14));
        await Beat();
        (await _scene.Rows<RunRow>()).Count.ShouldBe(1);
        _scene.Time.Advance(TimeSpan.FromMinutes(1));
        (await StreamsOf(2)).ShouldBe([Streams.Orders]);
        await _scene.Close(new RunId(2));
        _scene.Time.Advance(TimeSpan.FromMinutes(45));
        (await StreamsOf(3)).ShouldBe(HostScene.AllStreams);
    }

    [Fact]
    public async Task Should_open_nothing_when_the_schedule_is_off()
    {
        await Sweeping(schedule: false);
        await Beat();
        (await _scene.Rows<RunRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_deliver_open_runs_again()
    {
        await Sweeping();
        await StreamsOf(1);
        await Beat();
        await Until.True(() => Task.FromResult(Sent().Count(m => m is AdvanceRun { Run.Value: 1 }) > 2));
    }

    [Fact]
    public async Task Should_stop_the_program_when_the_file_was_taken_over()
    {
        await Sweeping();
        await StreamsOf(1);
        await new ServiceLease(_scene.Store, _scene.Time).Take(HostScene.Cancel);
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        await Until.True(() => Task.FromResult(_lifetime.Asked));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_sweeper is not null) await _sweeper.StopAsync(CancellationToken.None);
        _sweeper?.Dispose();
        _scene.Dispose();
    }

    private async Task Sweeping(bool schedule = true)
    {
        var lease = new ServiceLease(_scene.Store, _scene.Time);
        await lease.Take(HostScene.Cancel);
        _sweeper = new(_scene.Store, lease, _scene.Starter, _scene.Requests, _scene.Dispatcher, _scene.Companies, _scene.Bus,
            new ServiceOptions { DataFolder = Path.GetTempPath(), Schedule = schedule }, _lifetime, new HostEnd(), new Troubles(_scene.Store, _scene.Time, NullLogger<Troubles>.Instance),
            _scene.Time, NullLogger<Sweeper>.Instance);
        await _sweeper.StartAsync(HostScene.Cancel);
    }

    private async Task<string[]> StreamsOf(long run)
    {
        await Until.True(async () => (await _scene.Rows<RunRow>()).Any(r => r.Id == run));
        return [.. (await _scene.Steps(new RunId(run), StepPhase.Extract)).Select(s => s.Stream).Distinct()];
    }

    // A request is acted on at the start of a sweep, so the second answered one proves a whole sweep between.
    private async Task Beat()
    {
        for (var i = 0; i < 2; i++)
        {
            var row = new RequestRow { Company = HostScene.Acme, Kind = "beat", State = "open", CreatedAt = _scene.Now };
            await _scene.Add(row);
            _scene.Time.Advance(TimeSpan.FromSeconds(1));
            await Until.True(async () => (await _scene.Request(row.Id)).State == "refused");
        }
    }

    private List<object> Sent()
    {
        lock (_scene.Bus.Sent) return [.. _scene.Bus.Sent];
    }

    private sealed class StopAsked : IHostApplicationLifetime
    {
        public bool Asked { get; private set; }
        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => CancellationToken.None;
        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Asked = true;
    }
}
