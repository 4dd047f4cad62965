using Sage50Etl.Tests.Unit.Support;
using Shouldly;

namespace Sage50Etl.Tests.Unit.Transform.Table;

/// <summary>The written table of docs/conflict-table.md: every case must fit exactly one of its lines.</summary>
internal sealed class ConflictTable
{
    private readonly List<string[]> _lines = [.. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "conflict-table.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim('|', ' ').Split('|').Select(c => c.Trim()).ToArray())];

    private readonly HashSet<string[]> _used = [];

    /// <summary>Lines no case fitted.</summary>
    public IEnumerable<string> Unused => _lines.Where(l => !_used.Contains(l)).Select(l => string.Join(" | ", l));

    /// <summary>To SSM, to Sage 50, listed, link.</summary>
    public (string, string, string, string) Expected(ConflictCase one)
    {
        string[] words = [one.Sage, one.Ssm, one.Field, one.Policy];
        var line = _lines.Where(l => words.Select((word, i) => Fits(l[i], word)).All(f => f)).ShouldHaveSingleItem($"lines for {one}");
        _used.Add(line);
        return (line[4], line[5], line[6], line[7]);
    }

    private static bool Fits(string pattern, string word) => pattern == "*" || pattern == word || (pattern[0] == '!' && pattern[1..] != word);
}
