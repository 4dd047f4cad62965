using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>Whether the keys of Sage 50 still fit SSM's external ids behind the company's prefix (D8).</summary>
internal static class PrefixLengths
{
    /// <summary>One problem per kind that overflows; it names every record.</summary>
    public static async Task<IReadOnlyList<string>> Problems(CompanySettings settings, TenantFacts facts, ISage50Reader sage, CancellationToken cancellationToken)
    {
        var prefix = settings.Mapping.ExtIdPrefix;
        if (prefix.Length == 0) return [];
        var problems = new List<string>();
        if (Room(facts, Kind.Product, prefix) is { } product)
            Add(problems, settings, Kind.Product, product, await Keys<Stock>(sage, s => s.StockCode, product, cancellationToken));
        if (Room(facts, Kind.Account, prefix) is { } account)
            Add(problems, settings, Kind.Account, account, await Keys<SalesLedger>(sage, s => s.AccountRef, account, cancellationToken));
        return problems;
    }

    private static int? Room(TenantFacts facts, string kind, string prefix) => facts.Lengths[kind].TryGetValue("extId", out var length) ? length - prefix.Length : null;

    private static async Task<List<string>> Keys<TRow>(ISage50Reader sage, Func<TRow, string> key, int room, CancellationToken cancellationToken) where TRow : SageRow
    {
        var over = new List<string>();
        await foreach (var read in sage.ReadWithFaults<TRow>(SageQuery.All, cancellationToken))
            if (read.IsRow && !read.Row.RecordDeleted && key(read.Row).Length > room) over.Add(key(read.Row));
        return over;
    }

    private static void Add(List<string> problems, CompanySettings settings, string kind, int room, List<string> over)
    {
        if (over.Count > 0)
            problems.Add($"mapping.extIdPrefix '{settings.Mapping.ExtIdPrefix}' leaves {Math.Max(room, 0)} characters for a {kind}'s key in SSM's extId; {over.Count} do not fit: "
                + $"{string.Join(", ", over)}. Use a shorter prefix (D8).");
    }
}
