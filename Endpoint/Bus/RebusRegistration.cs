using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rebus.Backoff;
using Rebus.Config;
using Rebus.Handlers;
using Rebus.Persistence.InMem;
using Rebus.PostgreSql.Transport;
using Rebus.Retry;
using Rebus.Retry.Simple;
using Rebus.Serialization;
using Rebus.Serialization.Json;
using Rebus.Transport;
using Rebus.Transport.InMem;
using Rebus.Workers.TplBased;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.Bus;

/// <summary>Rebus: in memory where one process does everything, over PostgreSQL where several share the work. Durability is the staging database's business.</summary>
public static class RebusRegistration
{
    /// <summary>Table of the queues, beside the staging tables.</summary>
    public const string Table = "bus_message";
    private static readonly TimeSpan[] Idle = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(50), 20), .. Enumerable.Repeat(TimeSpan.FromMilliseconds(250), 40), TimeSpan.FromSeconds(1)];

    /// <summary>One queue in memory for every command.</summary>
    public static IServiceCollection AddRebusInMemory(this IServiceCollection services)
    {
        services.Common(null);
        services.AddSingleton<IMessageBus, RebusBus>();
        return services.AddRebus((configure, provider) => configure
            .Transport(t => t.UseInMemoryTransport(new InMemNetwork(), "sage50etl"))
            .Timeouts(t => t.StoreInMemory())
            .Common(provider));
    }

    /// <summary>The queue of one role, on the server of the staging tables; processes of the same queue compete for its messages.</summary>
    public static IServiceCollection AddRebusOnPostgres(this IServiceCollection services, string connection, EndpointRole role, string queue)
    {
        services.Common(role);
        services.AddSingleton<IMessageBus, RoutedBus>();
        return services.AddRebus((configure, provider) => configure
            .Transport(t => t.UsePostgreSql(connection, Table, queue))
            .Options(o => o.SetBackoffTimes(Idle))
            .Common(provider));
    }

    private static void Common(this IServiceCollection services, EndpointRole? role)
    {
        services.AddLogging(l => l.AddFilter("Rebus", LogLevel.Error));
        HandlerList.Visit(new Adapters(services, role));
    }

    private static RebusConfigurer Common(this RebusConfigurer configure, IServiceProvider provider) => configure
        .Serialization(s =>
        {
            s.UseSystemTextJson(CommandJson.Options);
            s.Decorate(c => new CommandSerializer(c.Get<ISerializer>()));
        })
        .Options(o =>
        {
            // The default pump sleeps whenever every slot is busy; awaiting receives cures it.
            o.UseTplToReceiveMessages();
            o.SetNumberOfWorkers(BusLimits.Parallel);
            o.SetMaxParallelism(BusLimits.Parallel);
            o.RetryStrategy(maxDeliveryAttempts: BusLimits.Attempts);
            o.Register<IErrorHandler>(c => new RebusErrors(provider.GetRequiredService<FailedMessages>(), provider.GetRequiredService<Troubles>(), c.Get<IErrorTracker>()));
            o.SetWorkerShutdownTimeout(provider.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        });

    private sealed class Adapters(IServiceCollection services, EndpointRole? only) : IHandlerVisitor
    {
        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand>
        {
            if (only is null || only == role) services.AddTransient<IHandleMessages<TCommand>, RebusAdapter<TCommand>>();
        }
    }
}
