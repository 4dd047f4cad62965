using Rebus.Messages;
using Rebus.Serialization;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Reads commands and nothing else; what cannot be read is told from what a handler fails on.</summary>
internal sealed class CommandSerializer(ISerializer json) : ISerializer
{
    private static readonly HashSet<Type> Known = [.. Enum.GetValues<EndpointRole>().SelectMany(CommandRoutes.Of)];

    public Task<TransportMessage> Serialize(Message message) => json.Serialize(message);

    public async Task<Message> Deserialize(TransportMessage transportMessage)
    {
        var message = await Read(transportMessage);
        if (message.Body is { } body && Known.Contains(body.GetType())) return message;
        throw new UnreadableMessageException("its type is no command of this version");
    }

    private async Task<Message> Read(TransportMessage transportMessage)
    {
        try
        {
            return await json.Deserialize(transportMessage);
        }
        catch (Exception bad) when (bad is not OperationCanceledException)
        {
            throw new UnreadableMessageException(bad.GetBaseException().Message, bad);
        }
    }
}
