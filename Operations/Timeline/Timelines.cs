using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Timeline;

/// <summary>Puts the history of a record together from what staging keeps: pictures, link, changes, conflicts, findings and the audit.</summary>
public sealed class Timelines(StagingStore store, TimeProvider time)
{
    /// <param name="keys">The key as given and in other forms it may mean; the first that is known counts.</param>
    /// <returns>Null when none is known.</returns>
    public Task<RecordTimeline?> Of(CompanyScope scope, string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken) => store.Read(async db =>
    {
        foreach (var key in keys)
            if (await RecordFinder.Find(db, scope, kind, key, cancellationToken) is { } link)
            {
                var events = await Events(db, scope, link, cancellationToken);
                return new(scope.Company.Value, kind, link.Record, link.SageKey, link.SsmKey, link.State, link.Reason, [.. events.OrderBy(e => e.At)]);
            }
        return (RecordTimeline?)null;
    }, cancellationToken);

    private async Task<List<TimelineEvent>> Events(StagingDb db, CompanyScope scope, LinkRow link, CancellationToken cancellationToken)
    {
        var (company, kind, record) = (link.Company, link.Kind, link.Record);
        var events = new List<TimelineEvent>();
        await Seen(db, scope, Side.Sage50, kind, link.SageKey, events, cancellationToken);
        await Seen(db, scope, Side.Ssm, kind, link.SsmKey, events, cancellationToken);
        var audit = await db.Audit.AsNoTracking().Where(a => a.Company == company && a.Kind == kind && a.Record == record).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var changes = await db.Changes.AsNoTracking().Where(c => c.Company == company && c.Kind == kind && c.Record == record).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var change in changes) events.AddRange(Of(change, audit));
        var conflicts = await db.Conflicts.AsNoTracking().Where(c => c.Company == company && c.Kind == kind && c.Record == record).ToListAsync(cancellationToken);
        // A conflict tells more than its line in the audit.
        foreach (var a in audit.Where(a => !conflicts.Exists(c => c.At == a.At && c.Field == a.Reason))) events.Add(Of(a, changes.Find(c => c.Id == a.ChangeId)));
        foreach (var c in conflicts)
            events.Add(At(c.At, "transform", c.Class == "rejected" ? "edit rejected" : $"conflict, {c.State}", c.Winner == Side.Ssm ? c.Sage : c.Ssm, c.Winner == Side.Ssm ? c.Ssm : c.Sage) with
            {
                Rule = c.Policy, Field = c.Field, Reason = c.Reason ?? (c.Winner is { } winner ? $"{winner} wins" : "a person decides"), Run = c.RunId,
            });
        var own = new[] { link.SageKey, link.SsmKey }.OfType<string>().ToList();
        foreach (var f in await db.Findings.AsNoTracking().OfKeys(company, kind, own).ToListAsync(cancellationToken))
            if (f.Key == (f.Side == Side.Sage50 ? link.SageKey : link.SsmKey)) events.AddRange(Of(f));
        if (await db.Bases.AsNoTracking().SingleOrDefaultAsync(b => b.Company == company && b.Kind == kind && b.Record == record, cancellationToken) is { AgreedAt.Ticks: > 0 } agreed)
            events.Add(At(agreed.AgreedAt, "connector", "agreed: what both sides held was taken as the base", null, null));
        return events;
    }

    private async Task Seen(StagingDb db, CompanyScope scope, Side side, string kind, string? key, List<TimelineEvent> events, CancellationToken cancellationToken)
    {
        if (key is null || await StagedRows.ByKey(db, StagedKind.Of(kind), scope.Of(side), side, [key], cancellationToken) is not [var row, ..]) return;
        var what = row.Gone ? $"seen deleted in {side}" : row.Filter is not null ? $"seen in {side}, out of filter" : $"seen in {side} in its present form";
        events.Add(At(row.ReadAt, "extract", what, null, null) with { Reason = row.Filter });
    }

    private IEnumerable<TimelineEvent> Of(ChangeRow change, List<AuditRow> audit)
    {
        yield return At(change.CreatedAt, "transform", $"{change.Action} in {change.Target} planned", change.Expected, change.Fields) with { Change = change.Id, Run = change.RunId };
        // A process that starts notes an intent where one may have been lost; only a real one has a fence.
        if (change is { IntentAt: { } sent, Fence: > 0 })
            yield return At(sent, "load", $"{change.Action} in {change.Target} sent", null, null) with { Change = change.Id, Run = change.RunId };

        // The audit tells how a write ended; what ended or stands otherwise is told by the change itself.
        if (!audit.Exists(a => a.ChangeId == change.Id && a.What.EndsWith(": " + change.State, StringComparison.Ordinal)) && change.State != ChangeState.Planned)
            yield return Why(At(change.SettledAt ?? change.UpdatedAt, "connector", $"{change.Action} in {change.Target} {change.State}", null, null), change);
    }

    private TimelineEvent Of(AuditRow audit, ChangeRow? change)
    {
        var told = At(audit.At, audit.Who, audit.What, audit.From, audit.To) with { Reason = audit.Reason, Change = audit.ChangeId, Run = audit.RunId };
        return change is not null && audit.What.EndsWith(": " + change.State, StringComparison.Ordinal) && change.State != ChangeState.Applied ? Why(told, change) : told;
    }

    private static TimelineEvent Why(TimelineEvent told, ChangeRow change) => told with
    {
        Code = change.Code, Rule = change.Rule, Field = change.Field, Limit = change.Limit, Change = change.Id, Run = change.RunId,
        Reason = change.Reason ?? (change.WaitsForKey is null ? null : $"waits for {change.WaitsForKind} {change.WaitsForKey}"),
        NextAttempt = ChangeState.Open.Contains(change.State) ? change.DueAt : null,
    };

    private IEnumerable<TimelineEvent> Of(FindingRow finding)
    {
        var found = At(finding.FirstSeen, "extract", $"finding in {finding.Side}", null, null) with
        {
            Code = finding.Code, Rule = finding.Rule, Field = finding.Field, Limit = finding.Limit, Reason = finding.Reason,
        };
        yield return found;
        if (finding.LastSeen > finding.FirstSeen || !finding.Open)
            yield return At(finding.LastSeen, "extract", finding.Open ? $"finding in {finding.Side} still there" : $"finding in {finding.Side} seen for the last time", null, null) with { Code = finding.Code };
    }

    private TimelineEvent At(DateTimeOffset at, string who, string what, string? from, string? to) => new(
        at.ToUniversalTime(), TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        who, what, from, to, null, null, null, null, null, null, null, null);
}
