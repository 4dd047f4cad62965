using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
    public static IServiceCollection AddSage50Etl(this IServiceCollection services, ServiceOptions options, StagingStore store, ServiceLease lease, IReadOnlyList<CompanyConnection> companies)
    {
        services.AddSingleton(options).AddSingleton(store).AddSingleton(TimeProvider.System);
        services.AddSingleton(p => new CompanyRegistry(companies, store, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Extract.IExtractContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton<Transform.IPlanContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton<Sage50Etl.Load.ILoadContexts>(p => p.GetRequiredService<CompanyRegistry>());
        services.AddSingleton(p => new JobRunner(options.Jobs, p.GetRequiredService<ILogger<JobRunner>>()));
        services.AddSingleton<IJobRunner>(p => p.GetRequiredService<JobRunner>());
        services.AddSingleton<LeasedSteps>().AddSingleton(lease).AddSingleton<RunStarter>().AddSingleton<Requests>();
        services.AddSingleton<ChangeStore>().AddSingleton<ChangeSettlement>().AddSingleton<DocumentSettlement>().AddSingleton<DocumentSender>().AddSingleton<ChangeApplier>().AddSingleton<BatchApplier>().AddSingleton<Dispatcher>();
        HandlerList.Visit(new Registrar(services));
        return services.AddHostedService<Sweeper>().AddHostedService<PriorityLane>();
    }

    private sealed class Registrar(IServiceCollection services) : IHandlerVisitor
    {
        public void Handler<TCommand, THandler>() where TCommand : notnull where THandler : class, IHandle<TCommand> => services.AddSingleton<IHandle<TCommand>, THandler>();
    }
}
