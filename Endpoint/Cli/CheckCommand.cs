using System.CommandLine;
using Sage50Etl.Endpoint.Hosts;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>check</c>: validates the company files and connects to both systems of each; writes nothing to either.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("check", "Validate the configuration and connect to both systems. Nothing is written to either.") { data };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() => Check(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), cancellationToken)));
        return command;
    }

    private static async Task<int> Check(ServiceOptions options, CancellationToken cancellationToken)
    {
        var companies = CompanyFiles.Load(options.CompaniesFolder);
        if (companies.Count == 0) Companies.Choose(options, null);
        using var store = new StagingStore(options.StagingFile);
        await store.Migrate(cancellationToken);
        var worst = ExitCode.Done;
        foreach (var company in companies)
        {
            foreach (var warning in CompanyFiles.Warnings(company)) Output.Warning(warning);
            var code = await CommandRunner.Run(() => Check(company, options, store, cancellationToken));
            worst = Math.Max(worst, code);
        }
        return worst;
    }

    private static async Task<int> Check(CompanySettings settings, ServiceOptions options, StagingStore store, CancellationToken cancellationToken)
    {
        await using var sandbox = settings.Sandbox is null ? null : await SandboxServers.Start(settings, options, cancellationToken);
        var connection = sandbox?.Connection(settings) ?? Service.Real(settings);
        using var company = new Company(connection, store, TimeProvider.System);
        var answered = await company.Sage.Reader.ReadCompany(cancellationToken);
        Output.Text.MarkupLineInterpolated($"{settings.Company}: Sage 50 answers as '{answered.Name}', company {answered.CompanyId}, version {answered.SageVersion}");
        await company.Ssm.Login(cancellationToken);
        Output.Text.MarkupLineInterpolated($"{settings.Company}: SSM tenant {settings.Ssm.Tenant} accepts the keys");
        var problems = (await company.Contexts(anyAge: false, cancellationToken)).Problems;
        foreach (var problem in problems) Output.Error($"{settings.Company}: {problem}");
        if (problems.Count == 0) Output.Text.MarkupLineInterpolated($"{settings.Company}: reference lists, statuses and service products are complete");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Usage;
    }
}
