using System.Collections.Concurrent;
using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A handler that keeps what it was given, and does what the test says.</summary>
public sealed class Probe<TCommand>(Func<TCommand, CancellationToken, Task>? work = null) : IHandle<TCommand>
{
    /// <summary>Every delivery.</summary>
    public ConcurrentQueue<TCommand> Given { get; } = new();

    /// <summary>Those that did not fail.</summary>
    public ConcurrentQueue<TCommand> Handled { get; } = new();

    public async Task Handle(TCommand command, IMessageScope scope, CancellationToken cancellationToken)
    {
        Given.Enqueue(command);
        if (work is not null) await work(command, cancellationToken);
        Handled.Enqueue(command);
    }
}
