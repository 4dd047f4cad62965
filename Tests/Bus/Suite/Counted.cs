using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A real handler, with a count of the deliveries it has finished.</summary>
public sealed class Counted<TCommand>(IHandle<TCommand> handler, Counted<TCommand>.Tally tally) : IHandle<TCommand>
{
    public async Task Handle(TCommand command, IMessageScope scope, CancellationToken cancellationToken)
    {
        await handler.Handle(command, scope, cancellationToken);
        tally.Add();
    }

    public sealed class Tally
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Add() => Interlocked.Increment(ref _count);
    }
}
