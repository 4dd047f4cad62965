using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Service;
using Shouldly;
using Xunit;

namespace Sage50Etl.Tests.Unit.Bugs;

/// <summary>A part of the service ended, the process with it, and its exit code told the service manager that all was well.</summary>
public sealed class A_host_that_ends_by_a_fault_never_ends_with_0
{
    private readonly List<string> _said = [];

    [Fact]
    public async Task Should_tell_which_part_ended()
    {
        (await Run(s => s.AddHostedService<Broken>(), CancellationToken.None)).ShouldBe(ExitCode.TryAgain);
        _said.ShouldHaveSingleItem().ShouldStartWith("S50-X-004 Broken ended, and the service with it: InvalidOperationException: a bug.");
    }

    [Fact]
    public async Task Should_tell_that_another_process_has_taken_over()
    {
        (await Run(s => s.AddHostedService<TakenOver>(), CancellationToken.None)).ShouldBe(ExitCode.TryAgain);
        _said.ShouldHaveSingleItem().ShouldStartWith("S50-X-003 ");
    }

    [Fact]
    public async Task Should_end_with_0_when_somebody_stops_it()
    {
        using var stop = new CancellationTokenSource();
        var running = Run(_ => { }, stop.Token);
        await stop.CancelAsync();
        (await running).ShouldBe(ExitCode.Done);
    }

    private Task<int> Run(Action<IServiceCollection> parts, CancellationToken stop) => ClearFailures.Of(async () =>
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<HostEnd>();
        parts(builder.Services);
        using var host = builder.Build();
        await host.StartAsync(CancellationToken.None);
        await HostEnd.Wait(host, stop);
        return ExitCode.Done;
    }, _said.Add);

    private sealed class Broken : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("a bug");
        }
    }

    private sealed class TakenOver(HostEnd end, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            end.By(new HostFaultException(HostFaultException.TakenOver, "Another process has taken over."));
            lifetime.StopApplication();
        }
    }
}
