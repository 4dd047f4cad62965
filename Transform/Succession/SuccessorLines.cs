using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Transform.Succession;

/// <summary>Finds the lines of a quotation again in its order, by position, stock code and quantity (D10, D16). Pure.</summary>
public static class SuccessorLines
{
    // The surest agreement first; a line takes part in one pair only.
    private static readonly string[][] Passes = [["position", "product", "quantity"], ["product", "quantity"], ["position", "product"]];

    /// <returns>Key of the quotation's line to key of the order's line; what has no partner is left out.</returns>
    public static IReadOnlyDictionary<string, string> Match(IEnumerable<(string Key, Image Line)> quotation, IEnumerable<(string Key, Image Line)> order)
    {
        var (before, after) = (Sorted(quotation), Sorted(order));
        var pairs = new Dictionary<string, string>();
        foreach (var fields in Passes)
            foreach (var line in before.Where(l => !pairs.ContainsKey(l.Key)))
                if (after.Find(o => fields.All(f => o.Line[f] == line.Line[f])) is { Key: not null } found)
                {
                    pairs[line.Key] = found.Key;
                    after.Remove(found);
                }
        return pairs;
    }

    private static List<(string Key, Image Line)> Sorted(IEnumerable<(string Key, Image Line)> lines) =>
        [.. lines.OrderBy(l => l.Line["position"].Value as decimal? ?? 0)];
}
