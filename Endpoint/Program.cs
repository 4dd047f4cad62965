using System.CommandLine;
using Sage50Etl.Endpoint.Cli;

var root = new RootCommand("Sage50Etl: an open connector between Sage 50 Accounts (UK & Ireland) and Sage Sales Management.")
{
    DemoCommand.Create(), RunCommand.Create(), EndpointCommand.Create(), SyncCommand.Create(), PlanCommand.Create(), ApproveCommand.Create(), StatusCommand.Create(),
    ConflictsCommand.Create(), CheckCommand.Create(), ProbeCommand.Create(), DbCommand.Create(), ReconcileCommand.Create(), ExportCommand.Create(), TimelineCommand.Create(),
    FailedCommand.Create(),
};
foreach (var command in SwitchCommands.Create()) root.Subcommands.Add(command);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Output.Error(error.Message);
    Output.Error("'sage50etl --help' lists the commands and their options.");
    return ExitCode.Usage;
}
// The host stops within 30 s; a shorter patience would cut off what is being written and leave the process's lease behind.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
