namespace Sage50Etl.Tests.Unit.Support.Plans;

/// <summary>Which tables grow with a firm's data or its history, and which columns name few of their rows.</summary>
public static class Growing
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "company", "company_file", "lane", "rate_budget", "service_instance", "stream_state", "stream_status", "worker", "json_each", "json_each1",
    };

    /// <summary>Columns that alone still leave a company's whole kind, a whole run or the whole history.</summary>
    private static readonly HashSet<string> Wide = new(StringComparer.Ordinal)
    {
        "absent", "action", "class", "code", "company", "direction", "filter", "gone", "kind", "lane", "phase", "run", "run_id", "same", "scope", "side", "state",
        "stream", "target", "waits_for_kind",
    };

    /// <summary>What is wide elsewhere and names few rows here: a run has some twenty steps.</summary>
    private static readonly HashSet<(string, string)> NarrowThere = [("run_step", "run_id")];

    public static bool Table(string name) => !Small.Contains(name);

    /// <summary>Whether the rows of a table that are bound by these columns are few.</summary>
    public static bool Narrow(string table, IEnumerable<string> bound) => bound.Any(c => !Wide.Contains(c) || NarrowThere.Contains((table, c)));
}
