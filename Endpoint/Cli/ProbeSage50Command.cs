using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database.Files;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>probe sage50</c>: runs the read-only list of sage50-access 9.3 against the configured way in. Counts, names of columns and times; no values.</summary>
internal static class ProbeSage50Command
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var file = new Option<string?>("--out") { Description = "File to write; left out, probe/<company>-sage50.json in the data folder." };
        var command = new Command("sage50", "Ask Sage 50 what no document says: drivers, tables, columns, forms of conditions, times. Reads only.") { data, company, file };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() => Probe(
            CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), arguments.GetValue(company), arguments.GetValue(file), cancellationToken)));
        return command;
    }

    private static async Task<int> Probe(ServiceOptions options, string? name, string? file, CancellationToken cancellationToken)
    {
        var settings = Companies.Choose(options, name);
        await using var sandbox = settings.Sandbox is null ? null : await SandboxServers.Start(settings, options, cancellationToken);
        var connection = sandbox?.Connection(settings) ?? CompanyConnection.Of(settings, settings.Sage50.Site);
        using var way = new SageWay(connection, TimeProvider.System);
        var report = new ProbeSage50Report
        {
            Reader = settings.Sage50.Reader, OneWay = !way.Writes, System = RuntimeInformation.OSDescription, Bits = nint.Size * 8,
            Drivers = OdbcProbe.Drivers(), DataSources = OdbcProbe.DataSources(),
        };
        try
        {
            await Ask(report, way, connection, cancellationToken);
        }
        catch (SageException failed)
        {
            report.Failed = $"{failed.Code} {Hidden(failed.Message, settings.Sage50)}";
        }
        var path = file ?? Path.Combine(options.DataFolder, "probe", $"{settings.Company}-sage50.json");
        PrivateFolder.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await PrivateFile.WriteText(path, JsonSerializer.Serialize(report, Readable), cancellationToken);
        if (report.Failed is { } text) Output.Error(text);
        Output.Text.MarkupLineInterpolated($"{settings.Company}: written to {path}");
        return report.Failed is null ? ExitCode.Done : ExitCode.TryAgain;
    }

    private static async Task Ask(ProbeSage50Report report, SageWay way, CompanyConnection connection, CancellationToken cancellationToken)
    {
        if (way.Reader is OdbcReader odbc)
        {
            var options = SageWay.Odbc(connection.Settings.Sage50, connection.Secrets.SagePassword);
            report.Odbc = await Task.Run(() => OdbcProbe.Run(options, TimeProvider.System), cancellationToken);
            report.Compared = await odbc.Compare(cancellationToken);
        }
        if (way.Reader is CsvReader files) report.Files = files.Problems();
        var company = await way.Reader.ReadCompany(cancellationToken);
        (report.SageVersion, report.Country, report.LastRestore) = (company.SageVersion, company.CountryCode, company.LastRestoreDate);
        (report.QtyDecimals, report.UnitDecimals) = (company.QtyDecimalPlace, company.UnitDecimalPlace);
        await foreach (var table in new ProbeTables(way.Reader, TimeProvider.System).Run(cancellationToken)) report.Tables.Add(table);
    }

    private static string Hidden(string text, Hosting.Settings.Sage50Settings sage) => new[] { sage.Odbc.User, sage.Odbc.DataFolder, sage.Csv.Folder }
        .Where(s => !string.IsNullOrEmpty(s)).Aggregate(text, (t, secret) => t.Replace(secret!, "***", StringComparison.OrdinalIgnoreCase));
}
