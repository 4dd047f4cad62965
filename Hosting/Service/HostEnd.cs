using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sage50Etl.Hosting.Service;

/// <summary>Why a host ended: somebody stopped it, or it could not go on.</summary>
public sealed class HostEnd
{
    private volatile HostFaultException? _fault;

    /// <summary>Notes what made the process stop itself; the first reason counts.</summary>
    public void By(HostFaultException fault) => _fault ??= fault;

    /// <summary>Waits until the host has stopped.</summary>
    /// <exception cref="HostFaultException">It was not stopped by anybody.</exception>
    public static async Task Wait(IHost host, CancellationToken cancellationToken)
    {
        var parts = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var end = host.Services.GetRequiredService<HostEnd>();

        await host.WaitForShutdownAsync(cancellationToken);

        if (end._fault is { } fault) throw fault;
        foreach (var part in parts.Where(p => p.ExecuteTask is { IsFaulted: true }))
            throw new HostFaultException(HostFaultException.PartEnded, $"{part.GetType().Name} ended, and the service with it: {Causes.Words(part.ExecuteTask!.Exception!.GetBaseException())} "
                + "It can be started again; report it with the log if it happens again.");
    }
}
