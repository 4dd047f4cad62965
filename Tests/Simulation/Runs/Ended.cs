using System.Globalization;
using System.Text;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>How a seed ended, as one process tells another.</summary>
/// <param name="Story">
/// The shortest story with the same ending, as a file that can be kept; empty where all is well and nobody asked for it.
/// </param>
internal sealed record Ended(ulong Seed, string[] Complaints, string[] Shortest, string Story, double Days, int Kills, int Stops, int Faults, int Writes, string Mark)
{
    public static Ended Of(Outcome outcome, Outcome shortest, bool told)
    {
        var bad = outcome.Complaints.Count > 0;
        string[] lines = [.. shortest.Story.Deeds.Select(d => d.ToString()), .. shortest.Story.Faults.Select(f => f.ToString())];
        var once = shortest.Complaints.Count > 0 ? shortest.Complaints[0].Split('\n')[0] : "";
        return new(outcome.Story.Seed, [.. outcome.Complaints.Take(20)], bad ? lines : [], bad || told ? new KeptStory(once, shortest.Story).Text() : "", outcome.Simulated.TotalDays, outcome.Kills,
            outcome.Stops, outcome.Faults, outcome.Writes, Fingerprint(outcome));
    }

    /// <summary>For people: the seed, what is wrong, the shortest story with the same ending, and how to see it again.</summary>
    public string Text()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"seed {Seed}: {(Complaints.Length == 0 ? "well" : $"{Complaints.Length} complaints")}, {Kills} kills, {Stops} stops, {Faults} faults, {Writes} writes, {Days:0.0} days"));
        foreach (var complaint in Complaints) text.Append("\n   ").Append(complaint);
        if (Shortest.Length > 0) text.Append("\n   It takes:");
        foreach (var line in Shortest) text.Append("\n      ").Append(line);
        if (Complaints.Length > 0) text.Append("\n   See it again: put this into a file, and build/soak.sh replay <file>.json --history");
        if (Story.Length > 0) text.Append('\n').Append(Story.TrimEnd());
        return text.ToString();
    }

    // The whole history in one number, so that two plays of a seed can be told to be the same.
    private static string Fingerprint(Outcome outcome) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', outcome.History))))[..16];
}
