using System.CommandLine;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>db migrate</c>: brings the staging file to this program's schema.</summary>
internal static class DbCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var migrate = new Command("migrate", "Create the staging tables, or bring them to this version's schema.") { data };
        migrate.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            using var store = options.OpenStaging();
            await store.Migrate(cancellationToken);
            Output.Text.MarkupLineInterpolated($"{store.Place} is up to date ({store.Engine})");
            return ExitCode.Done;
        }));
        return new Command("db", "Look after the staging database.") { migrate };
    }
}
