using System.Runtime.CompilerServices;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;
using Shouldly;

namespace Sage50Etl.Tests.Unit.Transform;

/// <summary>A written table of field decisions: every case must fit exactly one of its lines.</summary>
internal sealed class MergeTable
{
    private readonly List<string[]> _lines;

    private MergeTable(IEnumerable<string> text) => _lines = [.. text.Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split(','))];

    public int Count => _lines.Count;

    /// <summary>Numbers of the lines no case fitted.</summary>
    public IEnumerable<string> Unused => _lines.Where(l => !_used.Contains(l)).Select(l => string.Join(',', l));

    private readonly HashSet<string[]> _used = [];

    public static MergeTable Read(string name, [CallerFilePath] string here = "") => new(File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, name)));

    public FieldDecision Expected(MergeCase one)
    {
        string[] words = [one.Sage, one.Ssm, one.Same ? "same" : "different", one.ToSsm.ToString(), one.ToSage.ToString(), one.Policy.ToString(), one.Newer?.ToString() ?? "-"];
        var line = _lines.Where(l => words.Select((word, i) => Fits(l[i], word)).All(f => f)).ShouldHaveSingleItem($"lines for {one}");
        _used.Add(line);
        return new(Enum.Parse<FieldAction>(line[7]), line[8].Length == 0 ? null : Enum.Parse<Messages.Side>(line[8]), line[9] == "rejected");
    }

    public static IEnumerable<(Flow ToSsm, Flow ToSage, ConflictPolicy Policy, Messages.Side? Newer)> Rules() =>
        from toSsm in Flows
        from toSage in Flows
        from policy in Enum.GetValues<ConflictPolicy>()
        from newer in policy == ConflictPolicy.Newest ? [null, Messages.Side.Sage50, Messages.Side.Ssm] : new Messages.Side?[] { null }
        select (toSsm, toSage, policy, newer);

    private static readonly Flow[] Flows = [Flow.Never, Flow.OnCreate, Flow.Always];

    private static bool Fits(string pattern, string word) => pattern == "*" || pattern == word || (pattern[0] == '!' && pattern[1..] != word);
}
