namespace Sage50Etl.Messages;

/// <summary>The message being handled.</summary>
public interface IMessageScope
{
    string MessageId { get; }
    Task Send(object command, CancellationToken cancellationToken);
}
