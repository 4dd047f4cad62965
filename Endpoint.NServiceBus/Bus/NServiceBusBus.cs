using System.Globalization;
using NServiceBus;
using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>The bus port over NServiceBus. A replayed message keeps its id; its copy leaves the error queue once its row is closed.</summary>
internal sealed class NServiceBusBus(IMessageSession session, CommandRoutes routes, QueueServer server, BusSettings settings) : IMessageBus, IReplayBus
{
    public async Task Send(object command, CancellationToken cancellationToken) =>
        await session.Send(command, To(await routes.Of(command, cancellationToken)), cancellationToken);

    public async Task SendAgain(FailedMessageRow failed, object command, CancellationToken cancellationToken)
    {
        var queue = await routes.Of(command, cancellationToken);
        var options = To(queue);
        options.SetMessageId(failed.MessageId);
        options.SetHeader(ErrorCopy.ReplayHeader, failed.Id.ToString(CultureInfo.InvariantCulture));
        if (settings.ServiceControlQueue is not null)
        {
            // ServiceControl has taken the copy out of the error queue, and waits there for the acknowledgement.
            options.SetHeader(Retries.UniqueId, Retries.IdOf(failed.MessageId, queue));
            options.SetHeader(Retries.Acknowledge, server.Address(EndpointQueues.Error));
        }
        await session.Send(command, options, cancellationToken);
    }

    private SendOptions To(string queue)
    {
        var options = new SendOptions();
        options.SetDestination(server.Address(queue));
        return options;
    }
}
