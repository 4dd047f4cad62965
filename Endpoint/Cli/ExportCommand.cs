using System.CommandLine;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Export;
using Spectre.Console;

namespace Sage50Etl.Endpoint.Cli;

/// <summary><c>export</c>: one table as a CSV file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var (data, company) = (CommonOptions.Data(), CommonOptions.Company());
        var table = new Argument<string>("table") { HelpName = "table", Description = $"One of {string.Join(", ", ExportTables.Names)}." };
        table.AcceptOnlyFromAmong([.. ExportTables.Names]);
        var file = new Option<string?>("--out") { Description = "File to write; left out, <company>-<table>.csv in the current folder." };
        var delimiter = new Option<string>("--delimiter") { Description = "Separator: comma, semicolon, tab or pipe.", DefaultValueFactory = _ => "comma" };
        delimiter.AcceptOnlyFromAmong("comma", "semicolon", "tab", "pipe");
        var force = new Option<bool>("--force") { Description = "Overwrite the file if it exists." };
        var personal = new Option<bool>("--with-personal-data") { Description = "Write names, addresses, phone numbers and e-mails as they are; left out, they are masked." };
        var command = new Command("export", "Write one table of the staging database, or the reconciliation, to a CSV file for a spreadsheet.") { table, data, company, file, delimiter, force, personal };
        command.SetAction((arguments, cancellationToken) => CommandRunner.Run(async () =>
        {
            var options = CommonOptions.Options(arguments.GetRequiredValue(data), schedule: false);
            var settings = Companies.Choose(options, arguments.GetValue(company));
            var name = arguments.GetRequiredValue(table);
            var path = Path.GetFullPath(arguments.GetValue(file) ?? $"{settings.Company}-{name}.csv");
            if (File.Exists(path) && !arguments.GetValue(force))
                throw new ConfigurationException("S50-O-002", $"{path} exists already and is left as it is. Name another file with --out, or add --force.");
            if (!Directory.Exists(Path.GetDirectoryName(path)))
                throw new ConfigurationException("S50-O-002", $"There is no folder {Path.GetDirectoryName(path)}. Create it, or name another file with --out.");
            using var store = await Companies.Open(options, cancellationToken);
            var comparison = await StagedComparison.Of(settings, store, cancellationToken);
            var rows = await CsvExport.Write(ExportTables.Of(name, store, comparison, arguments.GetValue(personal), TimeProvider.System), path, Separator(arguments.GetRequiredValue(delimiter)),
                arguments.GetValue(force), cancellationToken);
            Output.Text.MarkupLineInterpolated($"{rows} rows of {name} written to {path}{(arguments.GetValue(personal) ? "; it holds personal data" : "")}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static char Separator(string name) => name switch { "semicolon" => ';', "tab" => '\t', "pipe" => '|', _ => ',' };
}
