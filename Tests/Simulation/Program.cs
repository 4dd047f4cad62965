using Sage50Etl.Tests.Simulation.Runs;

namespace Sage50Etl.Tests.Simulation;

/// <summary>The tests, and with 'simulate' as first word the simulation itself, which wants a process of its own with one thread.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is ["simulate", .. var rest]) return Simulate.Run(rest);
        return Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult();
    }
}
