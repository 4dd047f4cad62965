using System.CommandLine;
using Sage50Etl.Endpoint.Cli;

var parsed = CommandLine.Create().Parse(args);

if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Output.Error(error.Message);
    Output.Error("'sage50etl --help' lists the commands and their options.");
    return ExitCode.Usage;
}

// The host stops within 30 s; a shorter patience would cut off what is being written and leave the process's lease behind.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
