using System.Text.Json;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Sandbox;
using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Endpoint.Demo;

/// <summary>The company file of the demo, written once: the sandbox's sample company and tenant.</summary>
internal static class DemoCompany
{
    public const string Name = "demo";

    public static async Task<CompanySettings> Ensure(ServiceOptions options, int customers, CancellationToken cancellationToken)
    {
        var file = Path.Combine(options.CompaniesFolder, Name + ".json");
        if (!File.Exists(file))
        {
            PrivateFolder.Make(options.CompaniesFolder);
            await PrivateFile.WriteText(file, JsonSerializer.Serialize(Settings(customers), CompanyFiles.Json), cancellationToken);
        }
        return CompanyFiles.Load(options.CompaniesFolder).Single(c => c.Company == Name);
    }

    private static CompanySettings Settings(int customers) => new()
    {
        Company = Name,
        // The tenant's limit is lifted so that the demo ends in minutes; the summary says what 4 and 13 requests a second would take.
        Sandbox = new SandboxSettings { Customers = customers, RequestsPerSecond = 0 },
        Sage50 = new Sage50Settings { ReadTimeoutSeconds = 60, WriteTimeoutSeconds = 5 },
        Ssm = new SsmSettings
        {
            Tenant = Name, RequestsPerSecond = 0, MaxInFlight = 4, CallTimeoutSeconds = 5,
            AdminUser = SandboxPeople.Connector.Email, KeyUser = SandboxPeople.Connector.Email,
        },
        Quotes = new QuoteSettings { QuietSeconds = 0, PollSeconds = 5 },
        Users = new UserSettings
        {
            Map = SandboxPeople.Reps.SelectMany(r => r.SageTexts.Select(t => (Text: t, r.Email))).ToDictionary(t => t.Text, t => t.Email),
        },
    };
}
