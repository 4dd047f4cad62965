using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reports;

/// <summary>Reads the plan of a run, and every record that is blocked with its rule.</summary>
public sealed class PlanReports(StagingStore store)
{
    /// <summary>The present pass: what earlier ones wrote is not part of the plan that is held (D27).</summary>
    public Task<List<PlannedChange>> Of(long run, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var later = await db.Runs.AnyAsync(r => r.Id == run && r.Pass > 1, cancellationToken);
        var rows = await db.Changes.AsNoTracking().Where(c => c.RunId == run && (!later || c.State == ChangeState.Planned)).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(c => new PlannedChange(c.Stream, c.Kind, c.Record, c.Target.ToString(), c.Action, c.State, Fields(c), c.Code, Reason(c))
        {
            Rule = c.Rule, Field = c.Field, Limit = c.Limit, WaitsFor = c.WaitsForKey is null ? null : $"{c.WaitsForKind} {c.WaitsForKey}",
        });
    }, cancellationToken);

    private static string? Reason(ChangeRow change) => change.Reason ?? (change.WaitsForKey is null ? null : $"waits for {change.WaitsForKind} {change.WaitsForKey}");

    private static Dictionary<string, FieldDifference> Fields(ChangeRow change)
    {
        using var to = JsonDocument.Parse(change.Fields);
        using var from = JsonDocument.Parse(change.Expected ?? "{}");
        return to.RootElement.EnumerateObject().ToDictionary(p => p.Name,
            p => new FieldDifference(from.RootElement.TryGetProperty(p.Name, out var before) ? Text(before) : null, Text(p.Value)));
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
