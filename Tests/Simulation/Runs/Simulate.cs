using System.Text.Json;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>The command 'simulate': plays seeds one after the other in a process whose thread pool has one thread, and prints how each of them ended.</summary>
internal static class Simulate
{
    public const int Usage = 2;

    public static int Run(string[] args)
    {
        Orders orders;
        try
        {
            orders = Orders.Of(args);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return Usage;
        }
        ThreadPool.GetMaxThreads(out var threads, out _);
        if (threads != 1)
        {
            Console.Error.WriteLine("The simulation needs a process with one thread. Set DOTNET_ThreadPool_ForceMinWorkerThreads=1 and DOTNET_ThreadPool_ForceMaxWorkerThreads=1.");
            return Usage;
        }
        return Task.Run(() => All(orders)).GetAwaiter().GetResult();
    }

    private static async Task<int> All(Orders orders)
    {
        // Read by the copy of the product that build/mutants.sh makes; nothing else knows this name.
        AppDomain.CurrentDomain.SetData("sage50etl.planted", orders.Planted);
        using var loaded = await LoadedFiles.Make();
        var began = TimeProvider.System.GetTimestamp();
        var bad = false;
        foreach (var whole in orders.Seeds.Select(seed => StoryTeller.Of(seed, !orders.Calm)).Concat(orders.Stories.Select(s => s.Story)))
        {
            if (TimeProvider.System.GetElapsedTime(began).TotalSeconds > orders.Seconds) break;
            var story = whole;
            if (orders.Kept is { } kept) story = story.Keeping(kept);
            var outcome = await Play.Story(story, loaded);
            var shortest = outcome.Complaints.Count > 0 && orders.Shrink ? await Shrinker.Shortest(outcome, loaded) : outcome;
            Print(orders, outcome, shortest);
            bad |= outcome.Complaints.Count > 0;
            if (bad && orders.UntilBad) break;
        }
        return bad ? 1 : 0;
    }

    private static void Print(Orders orders, Outcome outcome, Outcome shortest)
    {
        var ended = Ended.Of(outcome, shortest, orders.Tell);
        if (orders.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ended));
            return;
        }
        Console.WriteLine(ended.Text());
        if (!orders.History) return;
        foreach (var line in shortest.History) Console.WriteLine("      " + line);
    }
}
