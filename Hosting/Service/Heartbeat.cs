using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>Of an endpoint process among several: keeps its row alive, its clock by the database's, and adds the requests it made to its companies' runs.</summary>
public sealed class Heartbeat(
    EndpointLease lease,
    StagingClock clock,
    CompanyRegistry companies,
    StagingStore store,
    Troubles troubles,
    HostEnd end,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Alive = "the heartbeat of this process";
    private const string Counting = "counting requests";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    // Well within the lease, which the others go by.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private bool _displaced;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            await troubles.Try(Alive, async () =>
            {
                await clock.Adjust(stoppingToken);
                await Live(stoppingToken);
            }, stoppingToken, Longest);
            if (_displaced) return;

            await troubles.Try(Counting, () => CountCalls(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await troubles.Try(Counting, () => CountCalls(cancellationToken), CancellationToken.None);
    }

    // A process that was silent for longer than its lease may not be wanted any more: a bus was changed, or one process works alone now.
    private async Task Live(CancellationToken cancellationToken)
    {
        try
        {
            await lease.Beat(cancellationToken);
        }
        catch (ConfigurationException displaced)
        {
            _displaced = true;
            end.By(new HostFaultException(displaced.Code, $"This process was silent for longer than its lease, and has stopped. {displaced.Message}"));
            lifetime.StopApplication();
        }
    }

    private async Task CountCalls(CancellationToken cancellationToken)
    {
        foreach (var company in companies.All)
        {
            var (sage, ssm) = company.TakeCalls();
            if (sage + ssm == 0) continue;
            var name = company.Scope.Company.Value;
            await store.Write(async db =>
            {
                var latest = await db.Runs.Where(r => r.Company == name).MaxAsync(r => (long?)r.Id, cancellationToken);
                await db.Runs.Where(r => r.Id == latest).ExecuteUpdateAsync(r => r.SetProperty(x => x.SageCalls, x => x.SageCalls + sage)
                    .SetProperty(x => x.SsmCalls, x => x.SsmCalls + ssm), cancellationToken);
            }, cancellationToken);
        }
    }
}
