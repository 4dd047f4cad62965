using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Failed;

/// <summary>
/// Asks refused, doubtful and held changes again. It only moves rows, each batch in one transaction with its audit, so it may run beside the service, whose fences
/// and versions see the move; asked twice it finds nothing to do.
/// </summary>
public sealed class ChangeReplay(StagingStore store, TimeProvider time)
{
    private const string PlannedAnew = "S50-T";
    private const string Vanished = "S50-L-012";
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(10);

    /// <param name="who">Who asked, for the audit.</param>
    public Task<ReplayResult> Again(string company, IReadOnlyCollection<long> ids, string who, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (ids.Count > FailedWork.Most) throw new ArgumentException($"At most {FailedWork.Most} changes at a time.", nameof(ids));
        var (again, left) = (new List<long>(), new Dictionary<long, string>());
        var rows = await db.Changes.Where(c => c.Company == company && ids.Contains(c.Id)).ToListAsync(cancellationToken);
        foreach (var id in ids.Except(rows.Select(r => r.Id))) left[id] = $"there is no change {id} of company {company}";
        foreach (var row in rows)
            if (await Refusal(db, row, cancellationToken) is { } no) left[row.Id] = no;
            else if (await WithdrawnValue.Of(db, row, cancellationToken) is { } withdrawn)
            {
                left[row.Id] = withdrawn;
                End(db, row, withdrawn, who);
            }
            else
            {
                Move(db, row, who);
                again.Add(row.Id);
            }
        return new ReplayResult(again, left);
    }, cancellationToken);

    private static async Task<string?> Refusal(StagingDb db, ChangeRow row, CancellationToken cancellationToken) => row.State switch
    {
        ChangeState.Refused when row.SourceHash is null => "it is planned anew in the next cycle already",
        ChangeState.Refused => await db.Changes.AnyAsync(c => c.Company == row.Company && c.Kind == row.Kind && c.Record == row.Record && c.Target == row.Target && c.Id > row.Id, cancellationToken)
            ? "a later change of the record exists" : null,
        ChangeState.InDoubt or ChangeState.Held => null,
        ChangeState.Waiting when row.WaitsForKey is null => $"it is tried again in every cycle. {row.Reason}".TrimEnd(),
        ChangeState.Waiting => $"it waits for {row.WaitsForKind} {row.WaitsForKey} and follows by itself",
        _ => $"it is {row.State}",
    };

    private void End(StagingDb db, ChangeRow row, string reason, string who)
    {
        var now = time.GetUtcNow();
        (row.State, row.Reason, row.SettledAt, row.UpdatedAt) = (ChangeState.Superseded, reason, now, now);
        row.Version++;
        db.Audit.Add(new AuditRow
        {
            Company = row.Company, Kind = row.Kind, Record = row.Record, At = now, Who = who, What = "asked again: taken back meanwhile", Reason = reason, ChangeId = row.Id,
            RunId = row.RunId,
        });
    }

    // The call of a worker that stood still may be on its way; asked before it has arrived, the target would know nothing of it.
    private static bool MayStillArrive(ChangeRow row, DateTimeOffset now) => row.State == ChangeState.InDoubt && row.IntentAt > now - LongestCall;

    // What never fitted has no key of its own and would not fit now: the next plan looks at the record again instead.
    private void Move(StagingDb db, ChangeRow row, string who)
    {
        var (from, now) = (row.State, time.GetUtcNow());
        var plan = from == ChangeState.Refused && (row.Code?.StartsWith(PlannedAnew, StringComparison.Ordinal) == true || (row is { Action: "create", Key: null, Target: Side.Ssm }));
        if (plan) row.SourceHash = null;
        else
        {
            row.State = from == ChangeState.InDoubt ? from : ChangeState.Queued;
            row.DueAt = MayStillArrive(row, now) ? row.DueAt : null;
            row.DispatchedUntil = null;
            row.SettledAt = null;
            (row.Attempts, row.Claims, row.Fence) = (0, 0, row.Fence + 1);
            // Asked for by a person who has seen that it is not there any more, it may be made anew where its own key finds nothing either.
            if (row.Code == Vanished) row.Answered = null;
        }
        row.Version++;
        row.UpdatedAt = now;
        db.Audit.Add(new AuditRow
        {
            Company = row.Company, Kind = row.Kind, Record = row.Record, At = now, Who = who, What = plan ? "asked again: planned anew in the next cycle" : "asked again",
            Reason = $"was {from}{(row.Code is null ? "" : " " + row.Code)}", ChangeId = row.Id, RunId = row.RunId,
        });
    }
}
