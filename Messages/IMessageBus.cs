namespace Sage50Etl.Messages;

/// <summary>Sends commands outside handlers. A lost message is harmless: the sweeper sends what is due again.</summary>
public interface IMessageBus
{
    Task Send(object command, CancellationToken cancellationToken);
}
