using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Tests.Unit.Hosting;
using Sage50Etl.Tests.Unit.Support;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>
/// A virtual machine woke up with its clock a day ahead, and was set right an hour later. For the rest of the day no run was opened, without a word.
/// </summary>
[Trait("Rule", "SCH-04")]
public sealed class A_clock_that_was_ahead_holds_nothing_up : IAsyncLifetime
{
    private readonly HostScene _scene = new();
    private Sweeper? _sweeper;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_sweeper is not null) await _sweeper.StopAsync(CancellationToken.None);
        _sweeper?.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public async Task Should_open_the_runs_that_are_due()
    {
        var run = await _scene.Start();
        await _scene.Close(run);
        await _scene.Store.Write(db => db.StreamStatuses.ExecuteUpdateAsync(s => s.SetProperty(r => r.NextRun, _scene.Now.AddDays(1)), HostScene.Cancel), HostScene.Cancel);

        await Sweeping();

        await Until.True(async () => (await _scene.Rows<RunRow>()).Count == 2);
    }

    private async Task Sweeping()
    {
        var lease = new ServiceLease(_scene.Store, _scene.Time);
        await lease.Take(HostScene.Cancel);
        _sweeper = new(_scene.Store, lease, _scene.Starter, _scene.Requests, _scene.Dispatcher, _scene.Companies, _scene.Bus,
            new ServiceOptions { DataFolder = Path.GetTempPath() }, new Life(), new HostEnd(), new Troubles(_scene.Store, _scene.Time, NullLogger<Troubles>.Instance),
            _scene.Time, NullLogger<Sweeper>.Instance);
        await _sweeper.StartAsync(HostScene.Cancel);
    }

    private sealed class Life : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => CancellationToken.None;
        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
            // Nobody else takes the file in these tests.
        }
    }
}
