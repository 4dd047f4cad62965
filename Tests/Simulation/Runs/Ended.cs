using System.Globalization;
using System.Text;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>How a seed ended, as one process tells another.</summary>
internal sealed record Ended(ulong Seed, string[] Complaints, string[] Shortest, string[] Keep, double Days, int Kills, int Stops, int Faults, int Writes, string Mark)
{
    public static Ended Of(ulong seed, Outcome outcome, Outcome shortest)
    {
        string[] story = [.. shortest.Story.Deeds.Select(d => d.ToString()), .. shortest.Story.Faults.Select(f => f.ToString())];
        return new(seed, [.. outcome.Complaints.Take(20)], outcome.Complaints.Count > 0 ? story : [], [.. shortest.Story.Kept], outcome.Simulated.TotalDays, outcome.Kills, outcome.Stops, outcome.Faults,
            outcome.Writes, Fingerprint(outcome));
    }

    /// <summary>For people: the seed, what is wrong, the shortest story with the same ending, and how to see it again.</summary>
    public string Text()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"seed {Seed}: {(Complaints.Length == 0 ? "well" : $"{Complaints.Length} complaints")}, {Kills} kills, {Stops} stops, {Faults} faults, {Writes} writes, {Days:0.0} days"));
        foreach (var complaint in Complaints) text.Append("\n   ").Append(complaint);
        if (Complaints.Length == 0) return text.ToString();
        text.Append("\n   It takes:");
        foreach (var line in Shortest) text.Append("\n      ").Append(line);
        return text.Append(CultureInfo.InvariantCulture, $"\n   See it again: build/soak.sh replay {Seed} --keep {string.Join(',', Keep)} --history").ToString();
    }

    // The whole history in one number, so that two plays of a seed can be told to be the same.
    private static string Fingerprint(Outcome outcome) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', outcome.History))))[..16];
}
