using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rebus.Config;
using Rebus.Handlers;
using Rebus.Persistence.InMem;
using Rebus.Retry;
using Rebus.Retry.Simple;
using Rebus.Serialization.Json;
using Rebus.Transport.InMem;
using Rebus.Workers.TplBased;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Rebus with the in-memory transport: durability is the staging database's business (design 2, 3).</summary>
internal static class RebusRegistration
{
    private const int Parallelism = 4;

    public static IServiceCollection AddRebusInMemory(this IServiceCollection services)
    {
        HandlerList.Visit(new Adapters(services));
        services.AddSingleton<IMessageBus, RebusBus>();
        return services.AddRebus((configure, provider) => configure
            .Transport(t => t.UseInMemoryTransport(new InMemNetwork(), "sage50etl"))
            .Serialization(s => s.UseSystemTextJson())
            .Timeouts(t => t.StoreInMemory())
            .Options(o =>
            {
                // The default pump sleeps whenever every slot is busy; awaiting receives cures it (packages 3, trap 1).
                o.UseTplToReceiveMessages();
                o.SetNumberOfWorkers(Parallelism);
                o.SetMaxParallelism(Parallelism);
                o.RetryStrategy(maxDeliveryAttempts: 3);
                o.Register<IErrorHandler>(_ => new FailedMessages(provider.GetRequiredService<StagingStore>(), provider.GetRequiredService<TimeProvider>()));
            }));
    }

    private sealed class Adapters(IServiceCollection services) : IHandlerVisitor
    {
        public void Handler<TCommand, THandler>() where TCommand : notnull where THandler : class, IHandle<TCommand> =>
            services.AddTransient<IHandleMessages<TCommand>, RebusAdapter<TCommand>>();
    }
}
