using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Load.Changes;
using Sage50Etl.Load.Documents;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Runs;

namespace Sage50Etl.Hosting.Service;

/// <summary>Registers everything but the bus. The bus's adapter registers <see cref="IMessageBus"/> and walks <see cref="HandlerList"/>.</summary>
public static class ServiceRegistration
{
    /// <summary>One process that does everything.</summary>
    /// <param name="watched">Where the companies come from; it is looked at again and again. Left out, they stay as they are.</param>
    public static IServiceCollection AddSage50Etl(this IServiceCollection services, ServiceOptions options, StagingStore store, ServiceLease lease, IReadOnlyList<CompanyConnection> companies, CompanySet? watched = null)
    {
        services.AddSingleton(options.Time).AddSingleton(lease).AddSingleton<ISweepLease>(lease);
        return services.AddWork(options, store, companies, watched, null).AddHostedService<Sweeper>().AddHostedService<PriorityLane>();
    }

    /// <summary>One process of several that share a staging server. Those that move runs on also keep the clock, one at a time.</summary>
    /// <exception cref="ArgumentException">The options name no role.</exception>
    public static IServiceCollection AddEndpoint(this IServiceCollection services, ServiceOptions options, StagingStore store, StagingClock clock, EndpointLease lease, IReadOnlyList<CompanyConnection> companies,
        CompanySet? watched = null)
    {
        if (options.Role is not { } role) throw new ArgumentException("An endpoint has a role.", nameof(options));
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock).AddSingleton(lease).AddSingleton<ISweepLease>(lease);
        services.AddWork(options, store, companies, watched, (credential, rate) => new SharedPacer(store, credential, rate, sweeps: role == EndpointRole.Extract, clock)).AddSingleton<CommandRoutes>();
        services.AddHostedService<Heartbeat>();
        return role == EndpointRole.Transform ? services.AddHostedService<Sweeper>().AddHostedService<PriorityLane>() : services;
    }

    private static IServiceCollection AddWork(this IServiceCollection services, ServiceOptions options, StagingStore store, IReadOnlyList<CompanyConnection> companies, CompanySet? watched,
        Func<string, decimal, SsmPacer>? pacer)
    {
        services.AddSingleton(options).AddSingleton(store).AddSingleton<Troubles>().AddSingleton<HostEnd>().AddHostedService<StartWarnings>();
        // Both systems are spoken to by the machine's own clock: a signature is checked against the true time, not against the database's.
        services.AddSingleton(_ => Registry(companies, watched, store, options.Time, pacer));
        services.AddSingleton<Extract.IExtractContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton<Transform.IPlanContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton<Sage50Etl.Load.ILoadContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton(p => new JobRunner(options.Jobs, p.GetRequiredService<ILogger<JobRunner>>(), Patience(options.Role), p.GetRequiredService<Troubles>()));
        services.AddSingleton<IJobRunner>(p => p.GetRequiredService<JobRunner>());
        services.AddSingleton<LeasedSteps>().AddSingleton<RunStarter>().AddSingleton<Requests>().AddSingleton<FailedMessages>();
        services.AddSingleton<ChangeStore>().AddSingleton<ChangeSettlement>().AddSingleton<DocumentSettlement>().AddSingleton<DocumentSender>().AddSingleton<ChangeApplier>().AddSingleton<BatchApplier>().AddSingleton<Dispatcher>();
        HandlerList.Visit(new Registrar(services));
        return watched is null ? services : services.AddSingleton(watched).AddHostedService<CompanyWatch>();
    }

    private static CompanyRegistry Registry(IReadOnlyList<CompanyConnection> companies, CompanySet? watched, StagingStore store, TimeProvider time, Func<string, decimal, SsmPacer>? pacer)
    {
        var registry = new CompanyRegistry(companies, store, time, pacer);
        if (watched is not null) registry.Take(companies, watched.Faults);
        return registry;
    }

    // The queue holds what nobody has room for. Well below the 30 s in which a handler ends (design 3); where runs are moved on, too, less.
    private static TimeSpan Patience(EndpointRole? role) => TimeSpan.FromSeconds(role switch { EndpointRole.Extract => 10, EndpointRole.Transform => 2, _ => 0 });

    private sealed class Registrar(IServiceCollection services) : IHandlerVisitor
    {
        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand> => services.AddSingleton<IHandle<TCommand>, THandler>();
    }
}
