namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>
/// Rows of choices so that any two factors meet in every combination of their choices. Greedy over a seeded draw: the earliest rows cover most, so a
/// prefix is the best selection of its length. The first row is the first choice of every factor.
/// </summary>
internal static class Pairs
{
    private const int Draws = 40;

    /// <param name="choices">How many choices each factor has.</param>
    public static IReadOnlyList<int[]> Covering(IReadOnlyList<int> choices, int seed = 50)
    {
        var chance = new Random(seed);
        var open = All(choices);
        var rows = new List<int[]>();
        Take(new int[choices.Count]);
        while (open.Count > 0)
        {
            var start = open.Order().First();
            Take(Enumerable.Range(0, Draws).Select(_ => Drawn(choices, open, start, chance)).MaxBy(row => Of(row).Count(open.Contains))!);
        }
        return rows;

        void Take(int[] row)
        {
            rows.Add(row);
            open.ExceptWith(Of(row));
        }
    }

    /// <summary>Every combination of two choices of two factors.</summary>
    public static HashSet<(int Factor, int Choice, int Other, int OtherChoice)> All(IReadOnlyList<int> choices) =>
        [.. from f in Enumerable.Range(0, choices.Count) from o in Enumerable.Range(f + 1, choices.Count - f - 1)
            from c in Enumerable.Range(0, choices[f]) from d in Enumerable.Range(0, choices[o]) select (f, c, o, d)];

    public static IEnumerable<(int Factor, int Choice, int Other, int OtherChoice)> Of(int[] row) =>
        from f in Enumerable.Range(0, row.Length) from o in Enumerable.Range(f + 1, row.Length - f - 1) select (f, row[f], o, row[o]);

    // Begins with a pair that is still open and gives the other factors, in a drawn order, the choice that closes most.
    private static int[] Drawn(IReadOnlyList<int> choices, HashSet<(int, int, int, int)> open, (int Factor, int Choice, int Other, int OtherChoice) start, Random chance)
    {
        var row = Enumerable.Repeat(-1, choices.Count).ToArray();
        (row[start.Factor], row[start.Other]) = (start.Choice, start.OtherChoice);
        foreach (var factor in Enumerable.Range(0, choices.Count).Where(f => row[f] < 0).OrderBy(_ => chance.Next()).ToList())
            row[factor] = Enumerable.Range(0, choices[factor]).OrderBy(_ => chance.Next()).MaxBy(choice => Closed(factor, choice));
        return row;

        int Closed(int factor, int choice) => Enumerable.Range(0, row.Length).Count(other => row[other] >= 0
            && open.Contains(other < factor ? (other, row[other], factor, choice) : (factor, choice, other, row[other])));
    }
}
