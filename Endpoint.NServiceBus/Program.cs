using System.CommandLine;
using Sage50Etl.Endpoint.NServiceBus.Cli;
using Sage50Etl.Hosting.Service;

var root = new RootCommand("Sage50Etl on NServiceBus: one endpoint of several that share a staging server.")
{
    RoleCommand.Of(EndpointRole.Extract, "Read both systems into staging. Any number of these may run, on any number of hosts."),
    RoleCommand.Of(EndpointRole.Transform, "Compare, plan, and move runs on; one of these at a time also keeps the schedule."),
    RoleCommand.Of(EndpointRole.Load, "Write to both systems. Any number of these may run; the limits of a tenant hold over all of them."),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
Console.Error.WriteLine("'sage50etl-nservicebus --help' lists the commands and their options.");
return ExitCode.Usage;
