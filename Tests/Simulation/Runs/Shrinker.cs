using System.Text.RegularExpressions;
using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>Looks for a shorter story with the same complaint: drops people's deeds and faults, half of them at first, then ever fewer, down to one.</summary>
internal static partial class Shrinker
{
    private const int MostPlays = 40;

    public static async Task<Outcome> Shortest(Outcome bad, LoadedFiles loaded)
    {
        var wanted = Kinds(bad);
        var best = bad;
        var plays = 0;
        for (var share = 2; ; share *= 2)
        {
            var names = best.Story.Kept.ToList();
            var size = Math.Max(1, names.Count / share);
            var shorter = false;
            for (var from = 0; from < names.Count && plays < MostPlays; from += size)
            {
                var without = best.Story.Kept.Except(names.Skip(from).Take(size)).ToHashSet();
                if (without.Count == best.Story.Kept.Count()) continue;
                plays++;
                var outcome = await Play.Story(best.Story.Keeping(without), loaded);
                if (!Kinds(outcome).Overlaps(wanted)) continue;
                (best, shorter) = (outcome, true);
            }
            if (plays >= MostPlays || (size == 1 && !shorter)) return best;
        }
    }

    // What is wrong, without whom it happened to.
    private static HashSet<string> Kinds(Outcome outcome) => [.. outcome.Complaints.Select(c => Particular().Replace(c, "").Trim())];

    [GeneratedRegex("""'[^']*'|\S*[0-9]\S*|\b[A-Z]{3,}\S*""")]
    private static partial Regex Particular();
}
