using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>What staging knows about the records of one page: open and refused changes, conflicts, findings, and the runs they belong to.</summary>
internal sealed class Evidence
{
    private readonly ILookup<string, ChangeRow> _changes;
    private readonly ILookup<string, ConflictRow> _conflicts;
    private readonly ILookup<(Side, string), FindingRow> _findings;
    private readonly HashSet<long> _held;
    private readonly RunRow? _planning;

    private Evidence(List<ChangeRow> changes, List<ConflictRow> conflicts, List<FindingRow> findings, List<RunRow> runs)
    {
        (_changes, _conflicts, _findings) = (changes.ToLookup(c => c.Record), conflicts.ToLookup(c => c.Record), findings.ToLookup(f => (f.Side, f.Key)));
        _held = [.. runs.Where(r => r.State == RunState.Held).Select(r => r.Id)];
        _planning = runs.Find(r => r.State != RunState.Held);
    }

    public static async Task<Evidence> Read(StagingDb db, string company, string kind, IReadOnlyList<ComparedRecord> page, CancellationToken cancellationToken)
    {
        var records = page.Select(p => p.Record).ToList();
        var keys = page.SelectMany(p => new[] { p.Sage.Key, p.Ssm.Key }).OfType<string>().ToList();
        // Set aside while it was being written, because the target had moved: no plan has looked at it since (D3).
        var planned = await db.Runs.Where(r => r.Company == company).MaxAsync(r => r.PlannedAt, cancellationToken);
        var changes = await db.Changes.AsNoTracking().Where(c => c.Company == company && c.Kind == kind && records.Contains(c.Record)
            && (ChangeState.Open.Contains(c.State) || c.State == ChangeState.Refused || (c.State == ChangeState.Superseded && c.UpdatedAt > planned)))
            .OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var conflicts = await db.Conflicts.AsNoTracking().Where(c => c.Company == company && c.Kind == kind && records.Contains(c.Record))
            .OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var findings = await db.Findings.AsNoTracking().OfKeys(company, kind, keys).Where(f => f.Open).ToListAsync(cancellationToken);
        var runs = await db.Runs.AsNoTracking().Where(r => r.Company == company && RunState.BeforeLoading.Contains(r.State)).ToListAsync(cancellationToken);
        return new(changes, conflicts, findings, runs);
    }

    public FindingRow? Finding(Side side, string? key) => key is null ? null : _findings[(side, key)].FirstOrDefault();

    public FindingRow? Finding(Side side, string? key, string code) => key is null ? null : _findings[(side, key)].FirstOrDefault(f => f.Code == code);

    /// <summary>A value that one side does not take, or not as it stands (D22).</summary>
    public Explanation? LeftOut(ComparedRecord record, string field)
    {
        var findings = new[] { (Side.Sage50, record.Sage.Key), (Side.Ssm, record.Ssm.Key) }.Where(k => k.Key is not null).SelectMany(k => _findings[(k.Item1, k.Key!)]);
        var finding = findings.FirstOrDefault(f => (f.Code == FindingCode.RefusedValue || f.Code.StartsWith("S50-T-", StringComparison.Ordinal))
            && f.Field?.Split(", ").Contains(field) == true);
        return finding is null ? null : new(Explained.LeftOut, "D22", finding.Reason, finding.Code, finding.Limit);
    }

    public Explanation? Change(string record, Func<ChangeRow, bool> fits)
    {
        var change = _changes[record].Where(fits).OrderBy(c => ChangeState.Open.Contains(c.State) ? 0 : 1).FirstOrDefault();
        return change is null ? null : new(Class(change), change.Rule, Reason(change), change.Code, change.Limit);
    }

    public Explanation? Conflict(string record, string field, string? sage, string? ssm)
    {
        var conflict = _conflicts[record].FirstOrDefault(c => c.Field == field && c.Ssm == ssm && c.Sage == sage);
        return conflict switch
        {
            { Class: "rejected" } => new(Explained.Rejected, conflict.Policy, conflict.Reason ?? "the rules reject this edit"),
            { State: "open" } => new(Explained.Conflict, "CON-09", "both sides moved; a person decides which value stays"),
            _ => null,
        };
    }

    /// <summary>A picture that the run which is reading and planning now has brought: its plan is still to come.</summary>
    public Explanation? UnderWay(ComparedRecord record) => _planning is { } run && (record.Sage.ReadAt >= run.StartedAt || record.Ssm.ReadAt >= run.StartedAt)
        ? new(Explained.Pending, null, $"run {run.Id} has just read it and has not planned it yet") : null;

    /// <summary>A change that carries exactly this value of the field: an older plan explains nothing.</summary>
    public static bool Carries(ChangeRow change, string field, object? value)
    {
        using var fields = JsonDocument.Parse(change.Fields);
        return fields.RootElement.TryGetProperty(field, out var planned) && Same(planned, value);
    }

    /// <summary>Whether a value of a stored image is the staged one.</summary>
    public static bool Same(JsonElement planned, object? value) => planned.ValueKind switch
    {
        JsonValueKind.Null => value is null,
        JsonValueKind.Number => value is decimal number && planned.GetDecimal() == number,
        JsonValueKind.True or JsonValueKind.False => value is bool flag && planned.GetBoolean() == flag,
        _ => planned.GetString() == Reconciliation.Text(value),
    };

    private string Class(ChangeRow change) => change.State switch
    {
        ChangeState.Waiting => Explained.Waiting,
        ChangeState.Refused => Explained.Refused,
        ChangeState.InDoubt or ChangeState.Sending => Explained.InDoubt,
        ChangeState.Held => Explained.Held,
        _ => _held.Contains(change.RunId) ? Explained.Held : Explained.Pending,
    };

    private string Reason(ChangeRow change) => change.State == ChangeState.Superseded ? $"{change.Reason}; it is planned again in the next cycle" : change.Reason ?? change.State switch
    {
        ChangeState.Waiting => $"waits for {change.WaitsForKind} {change.WaitsForKey}",
        ChangeState.Sending or ChangeState.InDoubt => "the write has not been answered yet",
        _ when _held.Contains(change.RunId) => $"the plan of run {change.RunId} waits for approve",
        _ => $"planned by run {change.RunId}, not written yet",
    };
}
