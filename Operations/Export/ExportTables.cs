using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Export;

/// <summary>Every table that can be exported for a company.</summary>
public static class ExportTables
{
    public static IReadOnlyList<string> Names { get; } =
        ["changes", "conflicts", "findings", "audit", "links", "bases", "runs", "requests", "streams", "failed", "reconcile", "totals", .. StagedKind.All.Select(k => k.Kind)];

    /// <param name="personal">Names, addresses, phones and e-mails as they are; else masked.</param>
    public static ExportTable Of(string name, StagingStore store, IStagedComparison comparison, bool personal, TimeProvider time)
    {
        if (StagedKind.All.FirstOrDefault(k => k.Kind == name) is { } kind) return new StagedTables(store, comparison.Scope, personal).Of(kind);
        var tables = new RowTables(store, comparison.Scope.Company.Value, personal).All.Concat(new ReconcileTables(new(store, comparison, time), personal).All);
        return tables.First(t => t.Name == name);
    }
}
