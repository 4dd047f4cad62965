using Sage50Etl.Messages;

namespace Sage50Etl.Tests.Unit.Support;

/// <summary>Keeps what was sent.</summary>
internal sealed class RecordedBus : IMessageBus, IMessageScope
{
    public List<object> Sent { get; } = [];
    public string MessageId => "message-1";

    public Task Send(object command, CancellationToken cancellationToken)
    {
        lock (Sent) Sent.Add(command);
        return Task.CompletedTask;
    }
}
