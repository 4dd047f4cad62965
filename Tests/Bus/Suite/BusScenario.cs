using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Xunit;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A scenario of the suite on one bus.</summary>
public abstract class BusScenario<TBus>(TBus bus) : IAsyncLifetime where TBus : BusUnderTest
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected TBus Bus { get; } = bus;
    protected StagingStore Store => Bus.Store;

    public async ValueTask InitializeAsync() => await Bus.Prepare(Token);

    public async ValueTask DisposeAsync()
    {
        await Bus.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Cluster> StartAll(Action<IServiceCollection> change) => Bus.StartAll(change, Token);

    protected static Action<IServiceCollection> With<TCommand>(Probe<TCommand> probe) => services => services.AddSingleton<IHandle<TCommand>>(probe);

    internal static Action<IServiceCollection> With(Contexts contexts) => services => services.AddSingleton<ILoadContexts>(contexts);
}
