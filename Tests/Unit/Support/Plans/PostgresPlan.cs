using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>What PostgreSQL says it will do for one statement, as EXPLAIN (FORMAT JSON) tells it.</summary>
public sealed partial class PostgresPlan
{
    private readonly List<Scan> _scans = [];

    private PostgresPlan(string text) => Text = text;

    public string Text { get; }

    public static PostgresPlan Of(string json)
    {
        var plan = new PostgresPlan(json);
        using var document = JsonDocument.Parse(json);
        plan.Walk(document.RootElement[0].GetProperty("Plan"), null, repeated: false);
        return plan;
    }

    /// <summary>Scans of a growing table, or of a company's whole kind in it, that are done for each row of another.</summary>
    public IEnumerable<string> WalksForEachRow() => _scans.Where(s => s is { IsNarrow: false, IsRepeated: true }).Select(s => s.ToString());

    /// <summary>The same, done once for the statement: a page should have one such scan at most, its own keys in their order.</summary>
    public IEnumerable<string> Walks() => _scans.Where(s => !s.IsNarrow).Select(s => s.ToString());

    private void Walk(JsonElement node, string? heap, bool repeated)
    {
        var type = Of(node, "Node Type")!;
        var table = Of(node, "Relation Name") ?? (type == "Bitmap Index Scan" ? heap : null);
        var read = type.EndsWith("Scan", StringComparison.Ordinal) && type != "Bitmap Heap Scan";
        if (table is not null && read && Growing.Table(table)) _scans.Add(new(type, table, Of(node, "Index Cond") ?? "", repeated));
        if (!node.TryGetProperty("Plans", out var below)) return;
        foreach (var child in below.EnumerateArray()) Walk(child, table, repeated || IsRepeated(node, child, type));
    }

    private static bool IsRepeated(JsonElement node, JsonElement child, string type) => Of(child, "Parent Relationship") switch
    {
        "Inner" => type == "Nested Loop",
        // A hashed one is asked once; any other for each row.
        "SubPlan" => !node.GetRawText().Contains($"hashed {Of(child, "Subplan Name")}", StringComparison.Ordinal),
        _ => false,
    };

    private static string? Of(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed partial record Scan(string Type, string Table, string Condition, bool IsRepeated)
    {
        public bool IsNarrow { get; } = Growing.Narrow(Table, Equal().Matches(Condition).Select(m => m.Groups[1].Value));

        public override string ToString() => $"{Type} of {Table} {Condition}".TrimEnd();

        [GeneratedRegex(@"(\w+)""? = ")]
        private static partial Regex Equal();
    }
}
