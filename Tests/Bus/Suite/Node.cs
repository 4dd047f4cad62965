using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Tests.Bus.Suite;

/// <summary>One endpoint process, inside the test.</summary>
public sealed class Node(IHost host, StagingStore store) : IAsyncDisposable
{
    private bool _ended;

    public IMessageBus Bus => host.Services.GetRequiredService<IMessageBus>();

    public async Task Start(CancellationToken cancellationToken)
    {
        if (host.Services.GetService<ServiceLease>() is { } alone) await alone.Take(cancellationToken);
        if (host.Services.GetService<EndpointLease>() is { } shared) await shared.Join(cancellationToken);
        await host.StartAsync(cancellationToken);
    }

    /// <summary>Ends it in the middle of what it does: nothing is waited for, and no handler finishes.</summary>
    public async Task Kill()
    {
        if (_ended) return;
        _ended = true;
        try
        {
            await host.StopAsync(new CancellationToken(canceled: true));
        }
        catch (OperationCanceledException)
        {
            // A dead process says no good-bye.
        }
        await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        _ended = true;
        await host.StopAsync(CancellationToken.None);
        await End();
    }

    private async Task End()
    {
        await host.Services.GetRequiredService<JobRunner>().DisposeAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        store.Dispose();
    }
}
