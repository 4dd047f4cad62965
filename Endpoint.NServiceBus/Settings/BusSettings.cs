using System.Text.Json;
using System.Text.RegularExpressions;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Endpoint.NServiceBus.Settings;

/// <summary>The section nserviceBus of service.json. SAGE50ETL_NSERVICEBUS_LICENCE_FILE goes before its licence file.</summary>
public sealed partial record BusSettings
{
    /// <summary>Schema of the queue tables, in the database of the staging tables.</summary>
    public string Schema { get; init; } = "bus";

    /// <summary>Path of the licence; left out, NServiceBus looks where it always does.</summary>
    public string? LicenceFile { get; init; }

    /// <summary>Queue of a ServiceControl instance; left out, no heartbeats and no custom checks are sent.</summary>
    public string? ServiceControlQueue { get; init; }

    /// <summary>Queue of a monitoring instance; left out, no metrics are sent.</summary>
    public string? MonitoringQueue { get; init; }

    /// <summary>Whether what was handled is copied to the audit queue; left out, only where there is a ServiceControl that empties it.</summary>
    public bool? Audit { get; init; }

    public bool Audits => Audit ?? ServiceControlQueue is not null;

    /// <exception cref="ConfigurationException">The section cannot be used, or the licence file is not there.</exception>
    public static BusSettings Load(string folder, Func<string, string?> variable)
    {
        var file = Path.Combine(folder, "service.json");
        var settings = File.Exists(file) ? Read(file) : new();
        if (variable("SAGE50ETL_NSERVICEBUS_LICENCE_FILE") is { Length: > 0 } given) settings = settings with { LicenceFile = given };
        if (!Name().IsMatch(settings.Schema)) throw Wrong($"nserviceBus.schema '{settings.Schema}' must be made of lower-case letters, digits and underscores, at most 40.");
        if (settings.LicenceFile is { } licence && !File.Exists(licence))
            throw Wrong($"there is no licence file {licence}. Correct nserviceBus.licenceFile or SAGE50ETL_NSERVICEBUS_LICENCE_FILE, or leave both out.");
        return settings;
    }

    private static BusSettings Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Service>(File.ReadAllText(file), CompanyFiles.Json)?.NServiceBus ?? new();
        }
        catch (JsonException bad)
        {
            throw Wrong($"service.json, line {bad.LineNumber + 1}, {bad.Path}: {bad.Message} Correct the file and start again.");
        }
    }

    private static ConfigurationException Wrong(string what) => new("S50-C-055", $"NServiceBus: {what}");

    [GeneratedRegex(@"^[a-z_][a-z0-9_]{0,39}\z")]
    private static partial Regex Name();

    private sealed record Service
    {
        public JsonElement? Staging { get; init; }
        public BusSettings? NServiceBus { get; init; }
    }
}
