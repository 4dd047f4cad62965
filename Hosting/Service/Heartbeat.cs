using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Hosting.Service;

/// <summary>Of an endpoint process among several: keeps its row alive, its clock by the database's, and adds the requests it made to its companies' runs.</summary>
public sealed partial class Heartbeat(EndpointLease lease, StagingClock clock, CompanyRegistry companies, StagingStore store, ILogger<Heartbeat> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        do
        {
            try
            {
                await clock.Adjust(stoppingToken);
                await lease.Beat(stoppingToken);
                await CountCalls(stoppingToken);
            }
            catch (ConfigurationException displaced)
            {
                Displaced(displaced.Code, displaced.Message);
                lifetime.StopApplication();
                return;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                BeatFailed(failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await CountCalls(cancellationToken);
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

    [LoggerMessage(EventId = 1031, Level = LogLevel.Critical, Message = "{Code} This process was silent for longer than its lease, and stops now. {Why}")]
    private partial void Displaced(string code, string why);

    [LoggerMessage(EventId = 1030, Level = LogLevel.Error, Message = "The heartbeat failed and is tried again in five seconds")]
    private partial void BeatFailed(Exception failed);
}
