using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Engines;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>
/// One process of the product: the object graph that Hosting builds, over a staging file it shares with the others. Whatever leaves it passes a gate. Killed,
/// it never gets beyond the gate it stands at: no finally block runs, no connection says good-bye.
/// </summary>
internal sealed class SimulatedProcess
{
    private readonly SimulatedWorld _world;
    private readonly Dice _pace;
    private readonly List<Action> _missed = [];
    private IHost? _host;

    public SimulatedProcess(SimulatedWorld world, string name, EndpointRole? role)
    {
        (_world, Name, Role) = (world, name, role);
        _pace = Dice.Of(world.Seed, "pace of " + name);
        Clock = new(world.Timeline, this);
        Gates = new(this);
    }

    public string Name { get; }
    public EndpointRole? Role { get; }
    public ProcessClock Clock { get; }
    public StagingGates Gates { get; }
    public bool IsDead { get; private set; }
    public bool IsStopped { get; private set; }
    public bool IsReady { get; private set; }
    public SimulatedWorld World => _world;
    public IServiceProvider Services => _host!.Services;

    /// <summary>Messages in its hands.</summary>
    public List<QueuedMessage> Handling { get; } = [];

    /// <summary>Starts it as the program does; one that may not start tries again, as a service manager would.</summary>
    public async Task Start()
    {
        try
        {
            var store = new StagingStore(new SqliteEngine(_world.StagingFile, o => o.AddInterceptors(Gates)));
            var options = new ServiceOptions { DataFolder = _world.Folder, Time = Clock, Role = Role };
            var builder = ServiceBuilder.Create();
            builder.Logging.ClearProviders().AddProvider(new Said(this));
            builder.Services.AddSingleton<IMessageBus>(new ProcessBus(this));
            await Register(builder.Services, options, store);
            _host = builder.Build();
            _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(Ended);
            await _host.StartAsync();
            IsReady = true;
            _world.Queue.Look();
        }
        catch (ConfigurationException refused)
        {
            _world.Note($"{Name} may not start: {refused.Message}");
            End();
            _world.Restart(this, TimeSpan.FromSeconds(5));
        }
        catch (Exception failed)
        {
            if (IsDead) return;
            _world.Note($"{Name} did not start: {failed.Message}");
            End();
            _world.Restart(this, TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>Waits its turn: the way out of a process, where anything may happen to it.</summary>
    public Task Gate(TimeSpan least, CancellationToken cancellationToken = default)
    {
        if (!IsDead) _world.AtGate(this);
        var gate = new TaskCompletionSource();
        if (IsDead) return gate.Task;
        _world.Timeline.After(least + TimeSpan.FromTicks(_pace.Below(20_000)), this, () => gate.TrySetResult());
        return cancellationToken.CanBeCanceled ? gate.Task.WaitAsync(cancellationToken) : gate.Task;
    }

    /// <summary>A time on the wire.</summary>
    public TimeSpan Transit() => TimeSpan.FromMilliseconds(2 + _pace.Below(8) + (_pace.Chance(2) ? _pace.Below(1_500) : 0));

    /// <summary>As kill -9.</summary>
    public void Kill(string why)
    {
        if (IsDead) return;
        _world.Note($"{Name} is killed {why}");
        End();
        _world.Restart(this, TimeSpan.FromSeconds(_pace.Between(1, 10)));
    }

    /// <summary>As SIGSTOP, and SIGCONT after a while.</summary>
    public void Stop(TimeSpan time)
    {
        if (IsDead || IsStopped) return;
        _world.Note($"{Name} stands still for {time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        IsStopped = true;
        _world.Timeline.After(time, null, GoOn);
    }

    /// <summary>Its clock is wrong for a while.</summary>
    public void Misset(TimeSpan by, TimeSpan time)
    {
        if (IsDead || Clock.Wrong != TimeSpan.Zero) return;
        _world.Note($"the clock of {Name} is wrong by {by.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes");
        Clock.Wrong = by;
        _world.Timeline.After(time, this, () =>
        {
            _world.Note($"the clock of {Name} is right again");
            Clock.Wrong = TimeSpan.Zero;
        });
    }

    /// <summary>What would have happened to it while it stands still.</summary>
    public void Miss(Action what) => _missed.Add(what);

    /// <summary>The world ends.</summary>
    public void Abandon() => IsDead = true;

    private void GoOn()
    {
        if (IsDead) return;
        _world.Note($"{Name} goes on");
        IsStopped = false;
        foreach (var what in _missed) _world.Timeline.After(TimeSpan.Zero, this, what);
        _missed.Clear();
    }

    // The program ended by itself: the service manager starts it again, unless another one has taken its place.
    private void Ended()
    {
        if (IsDead) return;
        _world.Note($"{Name} ends by itself");
        End();
        _world.EndedByItself(this);
    }

    private void End()
    {
        IsDead = true;
        _missed.Clear();
        _world.Queue.Lose(this);
    }

    private async Task Register(IServiceCollection services, ServiceOptions options, StagingStore store)
    {
        if (Role is not { } role)
        {
            var lease = new ServiceLease(store, Clock);
            await lease.Take(CancellationToken.None);
            services.AddSage50Etl(options, store, lease, [_world.Connection(this)]);
            return;
        }
        var clock = new StagingClock(store, Clock);
        await clock.Adjust(CancellationToken.None);
        var place = new EndpointLease(store, role, null, clock);
        await place.Join(CancellationToken.None);
        services.AddEndpoint(options, store, clock, place, [_world.Connection(this)]);
    }

    private sealed class Said(SimulatedProcess process) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            process._world.Logged(process, logLevel, $"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
