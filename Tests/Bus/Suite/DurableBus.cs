using Microsoft.Extensions.DependencyInjection;
using Sage50Etl.Hosting.Service;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>A bus whose queues outlive the processes, each role with its own.</summary>
public abstract class DurableBus : BusUnderTest
{
    /// <summary>One endpoint of one role, beside others.</summary>
    public async Task<Node> Start(EndpointRole role, Action<IServiceCollection> change, CancellationToken cancellationToken)
    {
        var store = Beside();
        var clock = new StagingClock(store, TimeProvider.System);
        await clock.Adjust(cancellationToken);
        var lease = new EndpointLease(store, role, null, clock);
        return await Start(store, services => Register(services, role, s => s.AddEndpoint(Options(role), store, clock, lease, Companies)), change, cancellationToken);
    }

    public override async Task<Cluster> StartAll(Action<IServiceCollection> change, CancellationToken cancellationToken)
    {
        var nodes = new List<Node>();
        foreach (var role in new[] { EndpointRole.Extract, EndpointRole.Load, EndpointRole.Transform }) nodes.Add(await Start(role, change, cancellationToken));
        return new(nodes);
    }

    /// <summary>The messages that wait for a role, oldest first.</summary>
    public abstract Task<IReadOnlyList<WireMessage>> Waiting(EndpointRole role, CancellationToken cancellationToken);

    /// <summary>Takes every message that waits for a role away.</summary>
    public abstract Task Empty(EndpointRole role, CancellationToken cancellationToken);

    /// <summary>Gives every message that waits for a role another body.</summary>
    public abstract Task Rewrite(EndpointRole role, string body, CancellationToken cancellationToken);

    /// <summary>Puts a message into a role's queue whose headers nobody can read, before whatever is sent later.</summary>
    public abstract Task PutUnreadable(EndpointRole role, CancellationToken cancellationToken);

    /// <param name="work">Registers everything but the bus.</param>
    protected abstract void Register(IServiceCollection services, EndpointRole role, Action<IServiceCollection> work);
}
