using System.CommandLine;

namespace Sage50Etl.Endpoint.Cli;

/// <summary>Every command of <c>sage50etl</c>.</summary>
public static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Sage50Etl: an open connector between Sage 50 Accounts (UK & Ireland) and Sage Sales Management.")
        {
            DemoCommand.Create(),
            RunCommand.Create(),
            EndpointCommand.Create(),
            SyncCommand.Create(),
            PlanCommand.Create(),
            ApproveCommand.Create(),
            StatusCommand.Create(),
            ConflictsCommand.Create(),
            CheckCommand.Create(),
            ProbeCommand.Create(),
            DbCommand.Create(),
            ReconcileCommand.Create(),
            ExportCommand.Create(),
            TimelineCommand.Create(),
            FailedCommand.Create(),
        };

        foreach (var command in SwitchCommands.Create()) root.Subcommands.Add(command);

        return root;
    }
}
