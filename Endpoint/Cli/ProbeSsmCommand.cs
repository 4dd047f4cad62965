using System.CommandLine;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Probing;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>probe ssm</c>: asks a tenant by reading only, and keeps the report for <c>check</c> (ssm-api 9).</summary>
internal static class ProbeSsmCommand
{
    public static Command Create()
    {
        var (data, company, json) = (CommonOptions.Data(), CommonOptions.Company(), CommonOptions.Json());
        var file = new Option<string?>("--out") { Description = "File of the report; left out, probe/<company>-ssm.json in the data folder, where 'check' looks." };
        var command = new Command("ssm", "Ask the company's SSM tenant. Nothing is written to it.") { data, company, file, json };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var settings = Companies.Choose(options, arguments.GetValue(company));
            return Probe(settings, options, arguments.GetValue(file), arguments.GetValue(json), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> Probe(CompanySettings settings, ServiceOptions options, string? file, bool json, CancellationToken cancellationToken)
    {
        await using var sandbox = settings.Sandbox is null ? null : await SandboxServers.Start(settings, options, cancellationToken);
        var report = await new SsmProbe(Client(settings, sandbox?.Connection(settings) ?? CompanyConnection.Of(settings, settings.Sage50.Site)), TimeProvider.System).Run(cancellationToken);
        var path = Path.GetFullPath(file ?? SsmProbeFile.Of(options, settings.Company));
        await SsmProbeFile.Write(report, path, cancellationToken);
        if (json) Output.Json(report);
        else Show(settings, report, path);
        return ExitCode.Done;
    }

    private static void Show(CompanySettings settings, SsmProbeReport report, string path)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "");
        foreach (var finding in report.Findings) table.AddRow(Markup.Escape(finding.About), Markup.Escape(finding.Found));
        Output.Text.Write(table);
        foreach (var finding in report.Findings.Where(f => f.Warning is not null)) Output.Warning($"{settings.Company}: {finding.Warning}");
        Output.Text.MarkupLineInterpolated($"{report.Calls.Count} calls, nothing written; report in {path}");
    }

    private static SsmClientOptions Client(CompanySettings settings, CompanyConnection connection) => new()
    {
        BaseAddress = connection.SsmAddress, PublicKey = connection.Secrets.SsmPublicKey, PrivateKey = connection.Secrets.SsmPrivateKey,
        RequestsPerSecond = settings.Ssm.RequestsPerSecond > 0 ? settings.Ssm.RequestsPerSecond : null, CallTimeout = TimeSpan.FromSeconds(settings.Ssm.CallTimeoutSeconds),
    };
}
