using System.CommandLine;
using Sage50Etl.Connectors.Sage50.Csv;
using Sage50Etl.Connectors.Sage50.Odbc;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reports;
using Sage50Etl.Staging.Database;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>check</c>: validates the company files and connects to both systems of each; writes nothing to either.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var records = new Option<bool>("--records") { Description = "Read and plan as well, and list every record that would fail. Leaves nothing that could be approved." };
        var command = new Command("check", "Validate the configuration and connect to both systems. Nothing is written to either.") { data, json, records };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
            Check(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), arguments.GetValue(json), arguments.GetValue(records), cancellationToken)));
        return command;
    }

    private static async Task<int> Check(ServiceOptions options, bool json, bool records, CancellationToken cancellationToken)
    {
        var files = SharedKeys.Told(CompanyFiles.All(options.CompaniesFolder));
        if (files.Count == 0) Companies.Choose(options, null);
        using var store = options.OpenStaging();
        await store.Migrate(cancellationToken);
        foreach (var warning in DataFolder.Warnings(options.DataFolder).Concat(options.StagingPlace().Warnings())) Output.Warning(warning);
        var worst = ExitCode.Done;
        var checks = new List<CompanyCheck>();
        foreach (var file in files)
        {
            var check = new CompanyCheck { Company = file.Name, Warnings = [] };
            var code = await CommandRunner.Run(() => Check(file, check, json ? _ => { } : Say, options, store, records, cancellationToken), Report(check));
            check.Ok = code == ExitCode.Done;
            worst = Math.Max(worst, code);
            checks.Add(check);
        }
        if (json) Output.Json(new { Companies = checks });
        return worst;
    }

    private static async Task<int> Check(
        CompanyFile file, CompanyCheck check, Action<FormattableString> say, ServiceOptions options, StagingStore store, bool records, CancellationToken cancellationToken)
    {
        var settings = file.Settings ?? throw file.Fault!;
        check.Warnings = [.. CompanyFiles.Warnings(settings), .. SsmProbeFile.Warnings(options, settings.Company)];
        foreach (var warning in check.Warnings) Output.Warning(warning);
        var code = await Connect(settings, check, say, options, store, cancellationToken);
        return records && code == ExitCode.Done ? await Records(check, say, options, cancellationToken) : code;
    }

    private static async Task<int> Connect(
        CompanySettings settings, CompanyCheck check, Action<FormattableString> say, ServiceOptions options, StagingStore store, CancellationToken cancellationToken)
    {
        await using var sandbox = settings.Sandbox is null ? null : await SandboxServers.Start(settings, options, cancellationToken);
        var connection = sandbox?.Connection(settings) ?? CompanyConnection.Of(settings, settings.Sage50.Site);
        using var company = new Company(connection, store, TimeProvider.System);
        var answered = await company.Sage.Reader.ReadCompany(cancellationToken);
        check.Sage50 = new(answered.Name, answered.CompanyId, answered.SageVersion);
        say($"{settings.Company}: Sage 50 answers as '{answered.Name}', company {answered.CompanyId}, version {answered.SageVersion}");
        await Columns(company, check, cancellationToken);
        check.Problems.AddRange(await company.Sage.WriteProblems(answered, cancellationToken));
        await company.Ssm.Login(cancellationToken);
        check.Ssm = new(settings.Ssm.Tenant);
        say($"{settings.Company}: SSM tenant {settings.Ssm.Tenant} accepts the keys");
        check.Problems.AddRange((await company.Contexts(anyAge: false, cancellationToken)).Problems);
        check.Problems.AddRange(await company.PrefixProblems(cancellationToken));
        foreach (var problem in check.Problems) Output.Error($"{settings.Company}: {problem}");
        if (check.Problems.Count == 0) say($"{settings.Company}: reference lists, statuses and service products are complete");
        check.UnmappedReps = await new StatusReports(store).UnmappedReps(settings.Company, cancellationToken);
        RepsView.Say(settings.Company, check.UnmappedReps, say);
        return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Usage;
    }

    // What the probe finds out and a person must know: columns this version lacks, and files that nobody reads.
    private static async Task Columns(Company company, CompanyCheck check, CancellationToken cancellationToken)
    {
        if (company.Sage.Reader is CsvReader files)
            foreach (var problem in files.Problems()) Warn(problem);
        if (company.Sage.Reader is not OdbcReader odbc) return;
        foreach (var table in await odbc.Compare(cancellationToken))
            if (!table.Exists) check.Problems.Add($"S50-B-009 the ODBC driver shows no table {table.Table}. Check sage50.odbc.dataFolder and the driver.");
            else if (table.MissingRequired.Count > 0)
                check.Problems.Add($"S50-B-010 {table.Table} has no column {string.Join(", ", table.MissingRequired)} in this version of Sage 50, and cannot be read without.");
            else if (table.MissingOptional.Count > 0) Warn($"{table.Table} has no column {string.Join(", ", table.MissingOptional)} in this version of Sage 50; they stay as they are in SSM.");

        void Warn(string text)
        {
            check.Warnings = [.. check.Warnings, text];
            Output.Warning($"{check.Company}: {text}");
        }
    }

    private static async Task<int> Records(CompanyCheck check, Action<FormattableString> say, ServiceOptions options, CancellationToken cancellationToken)
    {
        check.Blocked = await DryPlan.Blocked(options, check.Company, cancellationToken);
        foreach (var rule in check.Blocked.GroupBy(b => b.Rule ?? b.Code ?? "other").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            say($"{check.Company}: {rule.Key}, {rule.Count()} records would fail");
            foreach (var record in rule) say($"  {PlanView.Words(record)}");
        }
        if (check.Blocked.Count == 0) say($"{check.Company}: every record would go through");
        return check.Blocked.Count == 0 ? ExitCode.Done : ExitCode.DifferencesFound;
    }

    private static void Say(FormattableString text) => Output.Text.MarkupLineInterpolated(text);

    private static Action<string> Report(CompanyCheck check) => message =>
    {
        check.Problems.Add(message);
        Output.Error(message);
    };
}
