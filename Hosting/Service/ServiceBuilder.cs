using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Sage50Etl.Hosting.Service;

/// <summary>The host every process of ours starts from: warnings on standard error, the lifetime of the service manager that started it, nothing read from files.</summary>
public static class ServiceBuilder
{
    public static HostApplicationBuilder Create()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddSimpleConsole(c => { c.SingleLine = true; c.TimestampFormat = "HH:mm:ss "; }).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter(typeof(CompanyWatch).FullName, LogLevel.Information);
        builder.Services.Configure<ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        // Each takes effect only where the process was started by that service manager.
        builder.Services.AddWindowsService(o => o.ServiceName = "Sage50Etl").AddSystemd();
        return builder;
    }
}
