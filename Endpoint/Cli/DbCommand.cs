using System.CommandLine;
using Sage50Etl.Endpoint.Bus;
using Sage50Etl.Hosting.Settings;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>db migrate</c>: brings the staging tables to this program's schema, and on PostgreSQL makes the table of the endpoints' queues.</summary>
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
            if (options.StagingPlace() is { Engine: StagingSettings.PostgreSql, Connection: { } connection }) await BusTable.Prepare(connection, cancellationToken);
            Output.Text.MarkupLineInterpolated($"{store.Place} is up to date ({store.Engine})");
            return ExitCode.Done;
        }));
        return new Command("db", "Look after the staging database.") { migrate };
    }
}
