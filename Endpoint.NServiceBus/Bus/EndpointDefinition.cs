using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NServiceBus;
using NServiceBus.Configuration.AdvancedExtensibility;
using NServiceBus.Unicast;
using Sage50Etl.Endpoint.NServiceBus.Health;
using Sage50Etl.Endpoint.NServiceBus.Settings;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>Configures one endpoint: conventions instead of marker interfaces, the list of handlers instead of scanning, the retries that hold on every bus.</summary>
internal static class EndpointDefinition
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    /// <summary>Registers the endpoint of a role. It starts before whatever is registered after it.</summary>
    public static IServiceCollection AddNServiceBus(
        this IServiceCollection services, QueueServer server, BusSettings settings, EndpointRole role, string endpoint, int slot)
    {
        var configuration = Plain(server, settings, endpoint);
        Name(configuration, endpoint, slot);
        configuration.LimitMessageProcessingConcurrencyTo(BusLimits.Parallel);
        HandlerList.Visit(new Handlers(configuration, role));
        configuration.Pipeline.Register(p => new KeepFailed(p.GetRequiredService<FailedMessages>(), p.GetRequiredService<ILogger<KeepFailed>>()),
            "Keeps what is given up as a row");
        configuration.Pipeline.Register(new RefuseEmpty(), "Reports a message without a body");
        // It is logged already, and the pump goes on looking: a server that comes back finds the endpoint at work.
        configuration.DefineCriticalErrorAction((_, _) => Task.CompletedTask);
        if (settings.Audits) configuration.AuditProcessedMessagesTo(server.Address(EndpointQueues.Audit));
        AddPlatform(configuration, server, settings, slot);
        services.AddNServiceBusEndpoint(configuration);
        services.AddSingleton(server).AddSingleton(settings).AddSingleton<NServiceBusBus>().AddSingleton<ErrorQueue>();
        if (role == EndpointRole.Transform) services.AddHostedService<ErrorQueueWatch>();
        return services.AddSingleton<IMessageBus>(p => p.GetRequiredService<NServiceBusBus>())
            .AddSingleton<IReplayBus>(p => p.GetRequiredService<NServiceBusBus>());
    }

    /// <summary>Only creates the endpoint's queues; the host ends by itself when they are there.</summary>
    public static void AddInstaller(this IServiceCollection services, QueueServer server, BusSettings settings, string endpoint)
    {
        var configuration = Plain(server, settings, endpoint);
        configuration.AuditProcessedMessagesTo(server.Address(EndpointQueues.Audit));
        configuration.EnableInstallers();
        services.AddNServiceBusEndpoint(configuration);
        services.AddNServiceBusInstallers();
    }

    private static EndpointConfiguration Plain(QueueServer server, BusSettings settings, string endpoint)
    {
        AppContext.SetSwitch("NServiceBus.Core.Hosting.UseV2DeterministicGuid", true);
        var configuration = new EndpointConfiguration(endpoint);
        configuration.UseTransport(server.Transport());
        configuration.UseSerialization<SystemJsonSerializer>().Options(CommandJson.Options);
        configuration.AssemblyScanner().Disable = true;
        configuration.Conventions().DefiningCommandsAs(Commands.Contains).DefiningEventsAs(_ => false).DefiningMessagesAs(_ => false);
        configuration.SendFailedMessagesTo(server.Address(EndpointQueues.Error));
        configuration.Recoverability().Immediate(i => i.NumberOfRetries(BusLimits.Attempts - 1)).Delayed(d => d.NumberOfRetries(0))
            .AddUnrecoverableException<UnreadableMessageException>();
        configuration.CustomDiagnosticsWriter((_, _) => Task.CompletedTask);
        if (settings.LicenceFile is { } licence) configuration.LicensePath(licence);
        return configuration;
    }

    // By default every process of a program on a machine is the same one to ServiceControl, so that a dead one is not missed. A restart takes the place of the dead one.
    private static void Name(EndpointConfiguration configuration, string endpoint, int slot) => configuration.UniquelyIdentifyRunningInstance()
        .UsingNames($"{endpoint}/{slot}", Environment.MachineName).UsingCustomDisplayName(Instance(slot));

    private static string Instance(int slot) => slot == 1 ? Environment.MachineName : $"{Environment.MachineName} ({slot})";

    private static void AddPlatform(EndpointConfiguration configuration, QueueServer server, BusSettings settings, int slot)
    {
        if (settings.ServiceControlQueue is { } control)
        {
            configuration.SendHeartbeatTo(server.Address(control), Beat, Beat * 4);
            configuration.ReportCustomChecksTo(server.Address(control));
            configuration.AddCustomCheck<StagingCheck>();
            configuration.AddCustomCheck<StoppedCompaniesCheck>();
        }
        if (settings.MonitoringQueue is { } monitoring)
            configuration.EnableMetrics().SendMetricDataToServiceControl(server.Address(monitoring), Beat, Instance(slot));
    }

    private static HashSet<Type> Commands { get; } = [.. Enum.GetValues<EndpointRole>().SelectMany(CommandRoutes.Of)];

    private sealed class Handlers(EndpointConfiguration configuration, EndpointRole only) : IHandlerVisitor
    {
        // The configuration's own AddHandler is rewritten at compile time and does not see a type argument.
        public void Handler<TCommand, THandler>(EndpointRole role) where TCommand : notnull where THandler : class, IHandle<TCommand>
        {
            if (role == only) configuration.GetSettings().GetOrCreate<MessageHandlerRegistry>().AddHandler<Adapter<TCommand>>();
        }
    }
}
