using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Service;

/// <summary>Says at each start what works and deserves a word, where a person or the service manager's log has it.</summary>
public sealed partial class StartWarnings(ServiceOptions options, CompanyRegistry companies, ILogger<StartWarnings> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A single command has said it, or stands beside a service that did.
        if (!options.Schedule) return Task.CompletedTask;

        IEnumerable<string> warnings =
        [
            .. DataFolder.Warnings(options.DataFolder),
            .. options.StagingPlace().Warnings(),
            .. companies.All.SelectMany(c => CompanyFiles.Warnings(c.Settings)),
        ];
        foreach (var warning in warnings) Warned(warning);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 1040, Level = LogLevel.Warning, Message = "{Warning}")]
    private partial void Warned(string warning);
}
