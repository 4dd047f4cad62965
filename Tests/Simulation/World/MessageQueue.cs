using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Simulation.World;

internal sealed record QueuedMessage(string Id, Type Type, string Body, SimulatedProcess? Home)
{
    public int Attempts { get; set; }
}

/// <summary>What the bus does: hands each command to a living process of its role, again where a handler fails, and gives it up after three times.</summary>
internal sealed class MessageQueue(SimulatedWorld world) : IHandlerVisitor
{
    private readonly Dictionary<Type, (EndpointRole Role, Func<IServiceProvider, object, IMessageScope, Task> Handle)> _handlers = [];
    private readonly List<QueuedMessage> _ready = [];
    private readonly Dice _dice = Dice.Of(world.Seed, "messages");
    private int _number;

    public int Waiting => _ready.Count;

    public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand> =>
        _handlers[typeof(TCommand)] = (role, (services, command, scope) => services.GetRequiredService<IHandle<TCommand>>().Handle((TCommand)command, scope, CancellationToken.None));

    /// <summary>A process that does everything keeps its queue in its memory; endpoints share one that outlives them.</summary>
    public void Send(object command, SimulatedProcess sender)
    {
        if (sender.IsDead) return;
        var home = sender.Role is null ? sender : null;
        var message = new QueuedMessage((++_number).ToString(CultureInfo.InvariantCulture), command.GetType(), JsonSerializer.Serialize(command, command.GetType(), CommandJson.Options), home);
        var fault = world.Faults.At("message", FaultKind.MessageLost, FaultKind.MessageTwice, FaultKind.MessageLate);
        if (fault is not null) world.Note($"{command.GetType().Name} of {sender.Name}: {fault.Kind}");
        if (fault?.Kind == FaultKind.MessageLost) return;

        var late = fault?.Kind == FaultKind.MessageLate ? TimeSpan.FromSeconds(1 + (fault.Size * 8)) : TimeSpan.Zero;
        Arrive(message, late);
        if (fault?.Kind == FaultKind.MessageTwice) Arrive(message with { }, TimeSpan.FromSeconds(fault.Size * fault.Size / 10));
    }

    /// <summary>Hands out what can be.</summary>
    public void Look()
    {
        foreach (var message in _ready.ToList())
        {
            var free = world.Living.Where(p => p.IsReady && !p.IsStopped && p.Handling.Count < BusLimits.Parallel && Takes(p, message)).ToList();
            if (free.Count == 0) continue;
            _ready.Remove(message);
            var taker = _dice.One(free);
            taker.Handling.Add(message);
            _ = Handle(taker, message);
        }
    }

    /// <summary>What a process had in its hands when it ended: gone with its memory, or handed out again.</summary>
    public void Lose(SimulatedProcess process)
    {
        _ready.RemoveAll(m => m.Home == process);
        foreach (var message in process.Handling.Where(m => m.Home is null)) Arrive(message, TimeSpan.FromSeconds(1));
        process.Handling.Clear();
    }

    private bool Takes(SimulatedProcess process, QueuedMessage message) =>
        message.Home is { } home ? process == home : process.Role == _handlers[message.Type].Role;

    private void Arrive(QueuedMessage message, TimeSpan late) => world.Timeline.After(late + TimeSpan.FromMilliseconds(_dice.Between(1, 15)), message.Home, () =>
    {
        _ready.Add(message);
        Look();
    });

    private async Task Handle(SimulatedProcess process, QueuedMessage message)
    {
        message.Attempts++;
        try
        {
            var command = JsonSerializer.Deserialize(message.Body, message.Type, CommandJson.Options)!;
            await _handlers[message.Type].Handle(process.Services, command, new Scope(message.Id, process));
            if (process.IsDead) return;
        }
        catch (Exception failed)
        {
            if (process.IsDead) return;
            await Failed(process, message, failed);
        }
        process.Handling.Remove(message);
        world.Timeline.After(TimeSpan.Zero, null, Look);
    }

    private async Task Failed(SimulatedProcess process, QueuedMessage message, Exception failed)
    {
        world.Logged(process, Microsoft.Extensions.Logging.LogLevel.Information, $"{message.Type.Name} failed: {failed}");
        if (message.Attempts < BusLimits.Attempts)
        {
            Arrive(message, TimeSpan.Zero);
            return;
        }
        await process.Services.GetRequiredService<Troubles>().Try("keeping a message that failed", () => process.Services.GetRequiredService<FailedMessages>()
            .Keep(new(message.Id, message.Type.FullName!, message.Body, failed.ToString(), failed.GetType().FullName!, message.Attempts), CancellationToken.None), CancellationToken.None);
    }

    private sealed record Scope(string MessageId, SimulatedProcess Process) : IMessageScope
    {
        public Task Send(object command, CancellationToken cancellationToken)
        {
            Process.World.Queue.Send(command, Process);
            return Task.CompletedTask;
        }
    }
}

/// <summary>The bus as a process sees it.</summary>
internal sealed class ProcessBus(SimulatedProcess process) : IMessageBus
{
    public Task Send(object command, CancellationToken cancellationToken)
    {
        process.World.Queue.Send(command, process);
        return Task.CompletedTask;
    }
}
