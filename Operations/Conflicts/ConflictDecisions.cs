using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Conflicts;

/// <summary>
/// Takes a person's decisions. Nothing is written to either system here: the next plan takes the decision up, and it goes through limits, guards and plan
/// like any other change. The service may run in another process; everything happens in one transaction of the staging database.
/// </summary>
public sealed class ConflictDecisions(StagingStore store, TimeProvider time)
{
    /// <param name="alike">Also every other open conflict about the same field of the same kind in the company; only for sage and ssm.</param>
    public Task<List<ConflictAnswer>> Decide(long id, ConflictDecision decision, bool alike, CancellationToken cancellationToken) => store.Write(async db =>
    {
        if (await db.Conflicts.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } row)
            return [new ConflictAnswer(id, ConflictCodes.Unknown, $"There is no conflict {id}. 'conflicts list' shows what there is.")];
        var rows = new List<ConflictRow> { row };
        if (alike)
            rows.AddRange(await db.Conflicts.Where(c => c.Company == row.Company && c.Kind == row.Kind && c.Field == row.Field && c.Class == row.Class
                && c.State == ConflictState.Open && c.Id != id).OrderBy(c => c.Id).ToListAsync(cancellationToken));
        var answers = new List<ConflictAnswer>();
        foreach (var one in rows) answers.Add(await Decide(db, one, decision, cancellationToken));
        return answers;
    }, cancellationToken);

    private async Task<ConflictAnswer> Decide(StagingDb db, ConflictRow row, ConflictDecision decision, CancellationToken cancellationToken)
    {
        var what = $"Conflict {row.Id} ({row.Company}, {row.Kind} {row.Record}{(row.Field.Length == 0 ? "" : ", " + row.Field)})";
        if (row.State is not (ConflictState.Open or ConflictState.Resolved))
            return new(row.Id, ConflictCodes.NotOpen,
                $"{what} is {row.State}: {row.Reason ?? row.Policy}. To have another value, edit the record in either system.");
        if (Misfit(row, decision) is { } misfit) return new(row.Id, ConflictCodes.WrongChoice, $"{what}: {misfit}");
        var now = await PresentValues.Of(db, row, cancellationToken);
        if (now.Differ(row))
            return new(row.Id, ConflictCodes.Moved, $"{what} was noted with {Pair(row.Sage, row.Ssm)}, but now there is {Pair(now.Sage, now.Ssm)}. "
                + "Nothing was decided. The next cycle asks again with the values of now.");
        (row.State, row.Resolution, row.ResolvedValue) = (ConflictState.Resolved, decision.Choice, decision.Value);
        (row.ResolvedBy, row.ResolvedAt) = (decision.By, time.GetUtcNow());
        db.Audit.Add(new AuditRow
        {
            Company = row.Company, Kind = row.Kind, Record = row.Record, At = time.GetUtcNow(), Who = decision.By, What = "conflict decided",
            To = decision.Choice == ConflictChoice.Value ? new JsonObject { [row.Field] = decision.Value }.ToJsonString() : null,
            Reason = $"conflict {row.Id}: {decision.PlainWords}",
        });
        return new(row.Id, null, $"{what}: {decision.Words}, with the next cycle.");
    }

    /// <summary>Whether a field that goes both ways may not be emptied, because the record means nothing without it (D22).</summary>
    public static bool NeedsValue(string kind, string field) => (kind, field) is ("account", "name") or ("contact", "name");

    private static string? Misfit(ConflictRow row, ConflictDecision decision)
    {
        var parked = row.Class == ConflictClass.Parked;
        if (parked != decision.AboutPartners)
            return parked ? "it is a parked record. Use --link <key> with one of its candidates, or --separate."
                : "it is about a field. Use --sage, --ssm or --value <text>.";
        if (decision.Choice == ConflictChoice.Value && string.IsNullOrWhiteSpace(decision.Value) && NeedsValue(row.Kind, row.Field))
            return $"a {row.Kind} without {row.Field} means nothing, on neither side. Type one with --value <text>, or use --sage or --ssm.";
        if (decision.Choice != ConflictChoice.Link) return null;
        var candidates = row.Candidates?.Split(", ") ?? [];
        return candidates.Contains(decision.Value) ? null : $"{decision.Value} is none of its candidates. There is {row.Candidates}.";
    }

    private static string Pair(string? sage, string? ssm) => $"{sage ?? "(empty)"} in Sage 50 and {ssm ?? "(empty)"} in SSM";
}
