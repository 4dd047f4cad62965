using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>Tells a record that waits for another one which a filter keeps out, or which is gone, that it waits in vain, and what to do (D23).</summary>
internal static class AbsentParents
{
    /// <summary>Why the awaited record does not come; null where it may still come.</summary>
    public static async Task<string?> Reason(StagingDb db, LoadContext context, string kind, string waitsFor, string waiting, CancellationToken cancellationToken)
    {
        var at = waitsFor.IndexOf(':', StringComparison.Ordinal);
        var (source, key) = (Enum.Parse<Side>(waitsFor[..at]), waitsFor[(at + 1)..]);
        var parent = (await StagedRows.ByKey(db, StagedKind.Of(kind), context.Scope.Of(source), source, [key], cancellationToken)).SingleOrDefault();
        return parent switch
        {
            { Gone: true } => $"waits for {kind} {key}, which is deleted in {source}. Bring it back, or take it out of the {waiting}.",
            { Filter: { } filter } => $"waits for {kind} {key}, which stays in {source}: {filter}. Change what keeps it there, or take it out of the {waiting}.",
            _ => null,
        };
    }

    /// <summary>Opens the finding of a record that waits in vain, or closes it where it waits no more or with hope.</summary>
    public static async Task Tell(StagingDb db, OpenChange change, string? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (company, kind, key) = (change.Row.Company, change.Row.Kind, change.SourceKey);
        var side = change.Row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm;
        var row = await db.Findings.SingleOrDefaultAsync(
            f => f.Company == company && f.Side == side && f.Kind == kind && f.Key == key && f.Code == LoadCodes.AbsentParent, cancellationToken);
        if (reason is null)
        {
            if (row is not null) row.Open = false;
            return;
        }

        row ??= db.Findings.Add(new FindingRow { Company = company, Side = side, Kind = kind, Key = key, Code = LoadCodes.AbsentParent, FirstSeen = now }).Entity;
        (row.Rule, row.Field, row.Limit, row.Reason, row.Open, row.LastSeen) = ("D23", change.Line ?? change.Missing!.Value.Kind, "a record that is there", reason, true, now);
    }
}
