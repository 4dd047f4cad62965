using System.Globalization;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>The command 'simulate': plays seeds one after the other and prints a line for each, in a process whose thread pool has one thread.</summary>
internal static class Simulate
{
    public static int Run(string[] args)
    {
        ThreadPool.GetMaxThreads(out var threads, out _);
        if (threads != 1)
        {
            Console.Error.WriteLine("The simulation needs a process with one thread: set DOTNET_ThreadPool_ForceMinWorkerThreads=1 and DOTNET_ThreadPool_ForceMaxWorkerThreads=1.");
            return 2;
        }
        var done = Task.Run(() => Play(args));
        return done.GetAwaiter().GetResult();
    }

    private static async Task<int> Play(string[] args)
    {
        using var loaded = await LoadedFiles.Make();
        var faults = !args.Contains("--calm");
        var bad = 0;
        foreach (var text in args.Where(a => !a.StartsWith('-')))
        {
            var seed = ulong.Parse(text, CultureInfo.InvariantCulture);
            var began = TimeProvider.System.GetTimestamp();
            var outcome = await Runs.Play.Story(StoryTeller.Of(seed, faults), loaded);
            if (outcome.Complaints.Count > 0) bad++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"seed {seed}: {outcome.Complaints.Count} complaints, {outcome.Kills} kills, {outcome.Faults} faults, {outcome.Writes} writes, {outcome.Happenings} happenings, {outcome.Simulated.TotalHours:0.0} h in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.00} s"));
            foreach (var complaint in outcome.Complaints.Take(12)) Console.WriteLine("   " + complaint);
            if (args.Contains("--history")) foreach (var line in outcome.History) Console.WriteLine("      " + line);
        }
        return bad == 0 ? 0 : 1;
    }
}
