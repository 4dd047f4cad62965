using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Hosting.Runs;
using Sage50Etl.Hosting.Service;
using Sage50Etl.Staging.Database;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>pause</c>, <c>resume</c>, <c>off</c>, <c>on</c>: stop and start one company; a running service obeys within a second.</summary>
internal static class SwitchCommands
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["pause"] = "Stop planning and writing for one company; open changes are kept.",
        ["resume"] = "Let a paused company go on.",
        ["off"] = "Switch one company off: nothing is read or written, all that is known of it is kept.",
        ["on"] = "Switch a company on again: Sage 50 is the main source, the plan waits for approval.",
    };

    public static IEnumerable<Command> Create() => CompanySwitch.Actions.Select(Create);

    private static Command Create(string action)
    {
        var data = CommonOptions.Data();
        var company = new Argument<string?>("company") { Description = "The company; left out, the only one there is.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(action, Meanings[action]) { company, data };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(() =>
            Turn(CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false), arguments.GetValue(company), action, cancellationToken)));
        return command;
    }

    private static async Task<int> Turn(ServiceOptions options, string? company, string action, CancellationToken cancellationToken)
    {
        var name = Companies.Name(options, company);
        using var store = options.OpenStaging();
        await store.Migrate(cancellationToken);
        // What is to stop must stop whatever its file looks like now.
        var known = await store.Read(db => db.Companies.AsNoTracking().Where(c => c.Company == name).Select(c => c.Tenant).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        var tenant = known ?? Companies.Choose(options, name).Ssm.Tenant;
        var (done, text) = await new CompanySwitch(store, TimeProvider.System).Turn(name, tenant, action, cancellationToken);
        if (done) Output.Text.MarkupLineInterpolated($"{name}: {text}");
        else Output.Error($"{name}: {text}");
        return done ? ExitCode.Done : ExitCode.Usage;
    }
}
