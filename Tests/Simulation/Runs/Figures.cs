using System.Globalization;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>The line at the end.</summary>
internal static class Figures
{
    public static string Of(IReadOnlyList<Ended> ended, string planted)
    {
        int Complaints(params string[] begins) => ended.Sum(e => e.Complaints.Count(c => begins.Any(b => c.StartsWith(b, StringComparison.Ordinal))));
        return string.Create(CultureInfo.InvariantCulture, $"simulation: {ended.Count} seeds, {ended.Sum(e => e.Days):0.0} simulated days, {ended.Sum(e => e.Kills)} kills, {ended.Sum(e => e.Stops)} stops, "
            + $"{ended.Sum(e => e.Faults)} faults, {ended.Sum(e => e.Writes)} writes, duplicates {Complaints("I2")}, losses {Complaints("I1", "I6")}, pennies {Complaints("I3")}, planted {planted}");
    }
}
