using System.Data.Common;
using System.Text.RegularExpressions;

namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>What SQLite says it will do for one statement. Nothing gathers statistics there, so it decides by the schema alone and says the same of an empty file.</summary>
public sealed partial class SqlitePlan
{
    private readonly List<Step> _steps = [];
    private readonly ILookup<string, string> _tables;
    private readonly HashSet<string> _never;

    private readonly bool _pages;

    private SqlitePlan(string sql)
    {
        _never = [.. Never().Matches(sql).Select(m => m.Groups[1].Value)];
        _tables = Tables(sql);
        // A page ends where it is full, wherever its range ends.
        _pages = sql.Contains("LIMIT", StringComparison.Ordinal);
    }

    private static ILookup<string, string> Tables(string sql) => Named().Matches(sql).Where(m => m.Groups["table"].Success)
        .SelectMany(m => new[] { m.Groups["alias"].Value, m.Groups["table"].Value }.Select(name => (Name: name, Table: m.Groups["table"].Value)))
        .Distinct().ToLookup(n => n.Name, n => n.Table);

    public override string ToString() => string.Join('\n', _steps.Select(s => s.Detail));

    /// <summary>Asks with the parameters of <paramref name="command"/>, which itself is not run. It has to be one statement.</summary>
    public static SqlitePlan Of(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        explain.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value ?? DBNull.Value);
            explain.Parameters.Add(copy);
        }
        var plan = new SqlitePlan(command.CommandText);
        using var reader = explain.ExecuteReader();
        while (reader.Read()) plan._steps.Add(new(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(3)));
        return plan;
    }

    /// <summary>Steps that walk a growing table, or a company's whole kind in it, for each row of another.</summary>
    public IEnumerable<string> WalksForEachRow() => _steps.Where(s => Walks(s) && IsRepeated(s)).Select(s => s.Detail);

    /// <summary>Growing tables that are walked from end to end, once; or a company's whole kind by a range, where keys were asked for.</summary>
    public IEnumerable<string> WalksOnce() => _steps.Where(s => (s.IsScan || (s.IsOpen && !_pages)) && Walks(s) && !IsRepeated(s)).Select(s => s.Detail);

    private bool Walks(Step step) => step is { Alias: { } alias, IsRange: false } && !_never.Contains(alias)
        && _tables[alias].Any(t => Growing.Table(t) && (step.IsBuilt || !Growing.Narrow(t, step.Bound)));

    // The second loop of a level is run for each row of the first; a correlated subquery for each row of what stands around it.
    private bool IsRepeated(Step step)
    {
        for (var at = step; at is not null; at = _steps.Find(s => s.Id == at.Parent))
        {
            if (at.Detail.StartsWith("CORRELATED", StringComparison.Ordinal)) return true;
            if (at.IsLoop && _steps.First(s => s.Parent == at.Parent && s.IsLoop).Id != at.Id) return true;
        }
        return false;
    }

    // A list that is empty leaves a condition that is never true; its table is not touched.
    [GeneratedRegex(@"FROM ""\w+"" AS ""(\w+)""\s+WHERE 0\b")]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(FROM|JOIN|UPDATE|INTO)\s+""?(?<table>\w+)""?(\s+AS)?(\s+(?!WHERE|SET|ON|LEFT|INNER|JOIN|ORDER|GROUP|LIMIT|UNION)""?(?<alias>\w+)""?)?")]
    private static partial Regex Named();

    private sealed partial record Step(int Id, int Parent, string Detail)
    {
        public string? Alias { get; } = Loop().Match(Detail) is { Success: true } match ? match.Groups["of"].Value : null;

        public bool IsScan { get; } = Detail.StartsWith("SCAN ", StringComparison.Ordinal);

        public bool IsLoop { get; } = Loop().IsMatch(Detail) || Detail.StartsWith("MULTI-INDEX OR", StringComparison.Ordinal);

        /// <summary>An index that SQLite builds for the one statement has walked the table before it helps.</summary>
        public bool IsBuilt { get; } = Detail.Contains("AUTOMATIC", StringComparison.Ordinal);

        /// <summary>The part of an index that is small by itself: what is being written, or is on its way to who writes it.</summary>
        public bool IsRange { get; } = Detail.Contains("IX_change_lease_until", StringComparison.Ordinal)
            || Detail.Contains("dispatched_until>?", StringComparison.Ordinal);

        /// <summary>A range without an end: "is not null" makes one, and SQLite may take it before a list of keys.</summary>
        public bool IsOpen { get; } = Open().IsMatch(Detail);

        public IReadOnlyList<string> Bound { get; } = [.. Equal().Matches(Detail).Select(m => m.Groups[1].Value)];

        [GeneratedRegex(@"^(SCAN|SEARCH) (?<of>\w+)")]
        private static partial Regex Loop();

        [GeneratedRegex(@"(\w+)>\?\)")]
        private static partial Regex Open();

        [GeneratedRegex(@"(\w+)=\?")]
        private static partial Regex Equal();
    }
}
