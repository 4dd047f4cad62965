using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Load.Changes;

/// <summary>Values that a target refused by name: the record goes without them, and each stays a finding until the target takes one (D22).</summary>
internal static class LeftOutFields
{
    /// <summary>The field without which the change can be sent again; null where the record means nothing without it, or it was not even sent.</summary>
    public static string? MayGoWithout(OpenChange change, TargetException refused) =>
        refused is { Failure: FailureClass.Refused, Refuses: { } field } && change.Row.Action is "create" or "update"
        && !change.Target[field].IsAbsent && !change.LeftOut.Contains(field) && !RecordSchema.Of(change.Row.Kind).Needs(field)
            ? field : null;

    public static async Task Tell(StagingDb db, OpenChange change, string field, TargetException refused, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await Finding(db, change, cancellationToken);
        var others = row is { Open: true, Field: { } told } ? told.Split(", ").Where(f => f != field).ToList() : [];
        if (row is null)
        {
            row = new() { Company = change.Row.Company, Side = Source(change), Kind = change.Row.Kind, Key = change.SourceKey, Code = LoadCodes.LeftOut, FirstSeen = now };
            db.Findings.Add(row);
        }

        (row.Rule, row.Field, row.Limit, row.Open, row.LastSeen) = ("D22", string.Join(", ", others.Append(field)), refused.Field, true, now);
        row.Reason = $"{change.Row.Target} does not take this {field}, and the {change.Row.Kind} was written without it: {refused.Message}";
    }

    /// <summary>Fields that were sent and taken are no finding any more.</summary>
    public static async Task Taken(StagingDb db, OpenChange change, CancellationToken cancellationToken)
    {
        if (await Finding(db, change, cancellationToken) is not { Open: true, Field: { } told } row) return;
        var left = told.Split(", ").Where(f => change.LeftOut.Contains(f) || change.Source[f].IsAbsent).ToList();
        (row.Open, row.Field) = (left.Count > 0, left.Count > 0 ? string.Join(", ", left) : told);
    }

    private static Task<FindingRow?> Finding(StagingDb db, OpenChange change, CancellationToken cancellationToken)
    {
        var (company, side, kind, key) = (change.Row.Company, Source(change), change.Row.Kind, change.SourceKey);
        return db.Findings.SingleOrDefaultAsync(f => f.Company == company && f.Side == side && f.Kind == kind && f.Key == key && f.Code == LoadCodes.LeftOut, cancellationToken);
    }

    private static Side Source(OpenChange change) => change.Row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm;
}
