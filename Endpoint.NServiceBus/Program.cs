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
// The host stops within 30 s; a shorter patience would cut handlers off and leave the process on the list.
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
Console.Error.WriteLine("'sage50etl-nservicebus --help' lists the commands and their options.");
return ExitCode.Usage;
