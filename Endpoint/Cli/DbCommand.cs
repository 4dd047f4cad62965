using System.CommandLine;
using Sage50Etl.Staging.Database;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>db migrate</c>: brings the staging file to this program's schema.</summary>
internal static class DbCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var migrate = new Command("migrate", "Create the staging file, or bring it to this version's schema.") { data };
        migrate.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            using var store = new StagingStore(options.StagingFile);
            await store.Migrate(cancellationToken);
            Output.Text.MarkupLineInterpolated($"{options.StagingFile} is up to date");
            return ExitCode.Done;
        }));
        return new Command("db", "Look after the staging database.") { migrate };
    }
}
