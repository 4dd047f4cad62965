using System.Text.RegularExpressions;

namespace Sage50Etl.Tests.Simulation.World;

/// <summary>The tables that a transaction has written to: they tell what sort of transaction it is.</summary>
internal sealed partial class WrittenTables
{
    /// <summary>Transactions are told apart as so many sorts at most.</summary>
    public const int Sorts = 16;

    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public void Clear() => _names.Clear();

    public void See(string sql)
    {
        foreach (Match match in Write().Matches(sql)) _names.Add(match.Groups[1].Value);
    }

    /// <summary>From 0 to <see cref="Sorts"/>; the same in every process.</summary>
    public int Sort => ToString().Aggregate(0, (sum, letter) => ((sum * 31) + letter) % 9_973) % Sorts;

    public override string ToString() => string.Join(' ', _names);

    [GeneratedRegex("(?:INSERT INTO|UPDATE|DELETE FROM) \"?(\\w+)")]
    private static partial Regex Write();
}
