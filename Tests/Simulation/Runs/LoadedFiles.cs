using Microsoft.Data.Sqlite;
using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>The files of a company whose first load is over, played once without faults and copied for each story.</summary>
internal sealed class LoadedFiles : IDisposable
{
    private static readonly string[] Files = ["staging.db", "sage.db", "ssm.db"];
    private readonly string _folder;

    private LoadedFiles(string folder, DateTimeOffset at) => (_folder, At) = (folder, at);

    public DateTimeOffset At { get; }

    public static async Task<LoadedFiles> Make()
    {
        Randomness.Begin(1);
        var folder = Scratch.New();
        await Empty(Path.Combine(folder, "staging.db"));
        using var world = new SimulatedWorld(new(1, [], []) { FromTheStart = true }, folder, Play.Beginning);
        world.StartAll();
        var stage = new Stage(world, new Crowd(world));
        await stage.FirstLoad();
        await stage.Settle(1);
        if (world.Wrongs.Count > 0) throw new InvalidOperationException($"{string.Join("\n", world.Wrongs)}\n{string.Join("\n", world.Notes.TakeLast(60))}");
        return new(folder, world.Timeline.Now);
    }

    /// <summary>A staging database with its tables and nothing in them.</summary>
    public static async Task Empty(string file)
    {
        using var store = new StagingStore(file);
        await store.Migrate(CancellationToken.None);
    }

    public void CopyTo(string folder)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(_folder).Where(f => Files.Any(known => Path.GetFileName(f).StartsWith(known, StringComparison.Ordinal))))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
