using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Endpoint.NServiceBus.Bus;

/// <summary>The queues there are: one of each role, those of each site, and the platform's own two.</summary>
internal static class EndpointQueues
{
    public const string Error = "error";
    public const string Audit = "audit";

    /// <summary>Every endpoint that the company files make necessary.</summary>
    public static IEnumerable<string> All(IEnumerable<CompanySettings> companies) =>
    [
        .. Enum.GetValues<EndpointRole>().Select(r => CommandRoutes.Queue(r)),
        .. companies.Select(c => c.Sage50.Site).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .SelectMany(site => new[] { CommandRoutes.Queue(EndpointRole.Extract, site), CommandRoutes.Queue(EndpointRole.Load, site) }),
    ];

    /// <summary>Tables an endpoint needs before it starts: its own, and those it sends to.</summary>
    public static IReadOnlyCollection<string> Of(string endpoint, IEnumerable<CompanySettings> companies) =>
        [.. Of(endpoint), .. All(companies).Where(q => q != endpoint)];

    /// <summary>Tables that come with an endpoint.</summary>
    public static IReadOnlyCollection<string> Of(string endpoint) => [endpoint, $"{endpoint}.Delayed", Error, Audit];
}
