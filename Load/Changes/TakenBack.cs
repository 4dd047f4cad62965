using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>
/// Whether the source has taken back what a change is to do, by the last reading: what was to be made is not there any more, what was to be deleted is there again.
/// A plan ends such a change, but not one that is in doubt, or that leaves before the next plan.
/// </summary>
internal static class TakenBack
{
    /// <summary>Why the change is to be planned again; null where it stands.</summary>
    public static async Task<string?> Reason(StagingDb db, LoadContext context, ChangeRow row, LinkRow link, Image source, CancellationToken cancellationToken) =>
        OfLink(row, link)
            ?? await OfSource(db, context, row, link, cancellationToken)
            ?? await OfCustomer(db, row, source, cancellationToken);

    // Refused, it was entered by hand, and a plan has found that one; asked for again, it would be there twice (D21).
    private static string? OfLink(ChangeRow row, LinkRow link)
    {
        if (row is not { Action: "create", Target: Side.Sage50, Answered: null }) return null;

        return link switch
        {
            { SageKey: { } key } => $"{row.Kind} {link.SsmKey} is linked with {key} in Sage 50 by now (D21)",
            { State: LinkState.Parked } => $"{row.Kind} {link.SsmKey} is parked: {link.Reason}",
            _ => null,
        };
    }

    private static async Task<string?> OfSource(StagingDb db, LoadContext context, ChangeRow row, LinkRow link, CancellationToken cancellationToken)
    {
        var source = row.Target == Side.Ssm ? Side.Sage50 : Side.Ssm;
        if ((source == Side.Sage50 ? link.SageKey : link.SsmKey) is not { } key || !IsOfOneRecord(row, link)) return null;
        var staged = (await StagedRows.ByKey(db, StagedKind.Of(row.Kind), context.Scope.Of(source), source, [key], cancellationToken)).SingleOrDefault();

        return (row.Action, staged) switch
        {
            ("create", { Gone: true }) => $"{row.Kind} {key} was deleted in {source} since it was planned",
            ("create", { Filter: { } filter }) => $"{row.Kind} {key} stays in {source} since it was planned: {filter}",
            ("create", { } now) when source == Side.Ssm && IsEdited(row, now) =>
                $"{row.Kind} {key} was edited in {source} since it was planned",
            ("delete", { Gone: false, Filter: null }) => $"{row.Kind} {key} is there again in {source} since its deletion was planned",
            _ => null,
        };
    }

    // Documents are compared with their lines, when they are sent.
    private static bool IsEdited(ChangeRow row, StagedRow now) =>
        row.Kind != Kind.Order && RowHash.Of(Image.FromValues(now.Values)) != row.SourceHash;

    // A plan that is approved late does not know of it, and nobody would see the record under a customer that is deleted (ACC-22).
    private static async Task<string?> OfCustomer(StagingDb db, ChangeRow row, Image source, CancellationToken cancellationToken)
    {
        if (row is not { Action: "create", Target: Side.Ssm } || source["account"].Text is not { } customer) return null;

        var deleted = await db.Links.AnyAsync(
            l => l.Company == row.Company && l.Kind == Kind.Account && l.SageKey == customer && l.State == LinkState.Tombstone, cancellationToken);
        return deleted ? $"its account {customer} was deleted in SSM since it was planned (ACC-22)" : null;
    }

    // A line is taken out of a document for other reasons too, and a key that Sage gave to another record says nothing about the one that had it.
    private static bool IsOfOneRecord(ChangeRow row, LinkRow link) =>
        row.Action == "create" || (row.Action == "delete" && row.Kind != Kind.OrderLine && link.State == LinkState.Linked);
}
