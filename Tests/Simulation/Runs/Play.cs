using Sage50Etl.Staging.Database;
using Sage50Etl.Tests.Simulation.Judging;
using Sage50Etl.Tests.Simulation.People;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>Plays one story from its beginning to the verdict.</summary>
internal static class Play
{
    private const int QuietCycles = 2;
    public static DateTimeOffset Beginning { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static async Task<Outcome> Story(Story story, LoadedFiles? loaded)
    {
        Randomness.Begin(story.Seed);
        var folder = Scratch.New();
        try
        {
            var start = Beginning;
            if (!story.FromTheStart)
            {
                loaded!.CopyTo(folder);
                start = loaded.At;
            }
            else
                await LoadedFiles.Empty(Path.Combine(folder, "staging.db"));
            using var world = new SimulatedWorld(story, folder, start);
            return await Of(story, world, start);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Outcome> Of(Story story, SimulatedWorld world, DateTimeOffset start)
    {
        var crowd = new Crowd(world);
        var stage = new Stage(world, crowd);
        var judge = new Judge(world, crowd.Memory);
        var complaints = new List<string>();
        try
        {
            world.StartAll();
            if (story.FromTheStart) await stage.FirstLoad();
            for (var phase = 1; phase <= story.Stages; phase++)
            {
                if (phase == 1 && story.Night > 0) world.Timeline.Sleep(TimeSpan.FromHours(story.Night));
                if (phase == story.ChangesAt) world.TurnSettings();
                await stage.Play(phase);
                world.Wrongs.AddRange(judge.Always());
            }
            world.GoOn();
            await stage.Outwait();
            await stage.Settle(QuietCycles);
            var writes = world.Writes.Count;
            await stage.Settle(2);
            complaints.AddRange(world.Writes.Skip(writes).Select(w => $"I5: {w.Method} {w.Side} {w.Path} in a quiet cycle."));
            complaints.AddRange(judge.Complaints());
            if (complaints.Count > 0) world.NoteWhatPeopleSee();
        }
        catch (Exception failed)
        {
            complaints.Add($"the simulation broke off: {failed}");
        }
        return new(story, [.. complaints.Distinct()], [.. world.Notes])
        {
            Simulated = world.Timeline.Now - start, Kills = world.Kills, Stops = world.Stops, Faults = world.Faults.Count, Writes = world.Writes.Count, Happenings = world.Timeline.Count,
        };
    }
}

/// <summary>A folder in memory where the machine has one.</summary>
internal static class Scratch
{
    public static string New()
    {
        const string InMemory = "/dev/shm";
        if (OperatingSystem.IsWindows()) return Directory.CreateTempSubdirectory("sage50etl-simulation-").FullName;

        var root = Directory.Exists(InMemory) ? InMemory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(root, $"sage50etl-simulation-{Guid.NewGuid():N}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
