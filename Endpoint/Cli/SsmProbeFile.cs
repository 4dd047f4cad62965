using System.Globalization;
using System.Text.Json;
using Sage50Etl.Connectors.Ssm.Probing;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database.Files;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>The report of <c>probe ssm</c> as a file, and what <c>check</c> takes from it.</summary>
internal static class SsmProbeFile
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(ServiceOptions options, string company) => Path.Combine(options.DataFolder, "probe", $"{company}-ssm.json");

    public static Task Write(SsmProbeReport report, string path, CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        return PrivateFile.WriteText(path, JsonSerializer.Serialize(report, Indented), cancellationToken);
    }

    /// <summary>What the last probe warned of, with its day; empty where there was none.</summary>
    public static IEnumerable<string> Warnings(ServiceOptions options, string company)
    {
        var path = Of(options, company);
        if (!File.Exists(path)) return [];
        return Read(path) is { } report
            ? report.Findings.Where(f => f.Warning is not null)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"Company {company}, probe of {report.At:yyyy-MM-dd}: {f.Warning}"))
            : [$"Company {company}: {path} is no report of 'probe ssm'. Remove it, or run 'sage50etl probe ssm' again."];
    }

    private static SsmProbeReport? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SsmProbeReport>(File.ReadAllText(path), Indented);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
