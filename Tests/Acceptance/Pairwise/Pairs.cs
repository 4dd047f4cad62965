namespace Sage50Etl.Tests.Acceptance.Pairwise;

/// <summary>
/// Rows of choices so that any two factors meet in every combination of their choices, greedy over a seeded draw. The first row is the first choice of
/// every factor; the rows after it are ordered so that a short prefix has every choice once, and then as many pairs as it can.
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
        return Ordered(rows);

        void Take(int[] row)
        {
            rows.Add(row);
            open.ExceptWith(Of(row));
        }
    }

    private static List<int[]> Ordered(List<int[]> rows)
    {
        var (choices, pairs) = (new HashSet<(int, int)>(), new HashSet<(int, int, int, int)>());
        var ordered = new List<int[]>();
        for (var left = rows.ToList(); left.Count > 0; left.Remove(ordered[^1]))
        {
            ordered.Add(ordered.Count == 0 ? left[0] : left.MaxBy(r => (Singles(r).Count(c => !choices.Contains(c)), Of(r).Count(p => !pairs.Contains(p))))!);
            choices.UnionWith(Singles(ordered[^1]));
            pairs.UnionWith(Of(ordered[^1]));
        }
        return ordered;
    }

    private static IEnumerable<(int Factor, int Choice)> Singles(int[] row) => row.Select((choice, factor) => (factor, choice));

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
