using Microsoft.EntityFrameworkCore;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Reports;

/// <summary>Reads <see cref="UnmappedRep"/>.</summary>
internal static class UnmappedReps
{
    private const string User = "user";

    public static async Task<IReadOnlyList<UnmappedRep>> Read(StagingDb db, CompanyScope scope, CancellationToken cancellationToken)
    {
        var texts = await WithoutUser(db, scope, cancellationToken);
        if (texts.Count == 0) return [];

        var customers = await Uses(db, scope, texts, "account", "owner", cancellationToken);
        var documents = await Uses(db, scope, texts, "order", "rep", cancellationToken);
        var invoices = await Uses(db, scope, texts, "invoice", "rep", cancellationToken);
        var users = await StagedRows.ByText(db, StagedKind.Of(User), scope.Tenant, Side.Ssm, "name", texts, cancellationToken);
        var named = users.Where(u => !u.Gone).ToLookup(u => (string)u.Values["name"]!, u => u.Key);
        return
        [
            .. texts.Select(t => new UnmappedRep(t, customers.GetValueOrDefault(t), documents.GetValueOrDefault(t), invoices.GetValueOrDefault(t),
                    named[t].Count() == 1 ? named[t].Single() : null))
                .OrderByDescending(r => r.Customers + r.Documents + r.Invoices).ThenBy(r => r.Text, StringComparer.Ordinal),
        ];
    }

    // Those that found no user, and those whose user was deleted or is not active any more: the admin user stands in for either (USR-13,
    // D22).
    private static async Task<List<string>> WithoutUser(StagingDb db, CompanyScope scope, CancellationToken cancellationToken)
    {
        var all = await db.Links.AsNoTracking()
            .Where(l => l.Company == scope.Company.Value && l.Kind == User)
            .ToListAsync(cancellationToken);
        var texts = all.FindAll(l => l.SageKey is not null && (l.State == LinkState.SageOnly || l.SsmKey is not null));

        var users = await StagedRows.ByKey(
            db, StagedKind.Of(User), scope.Of(Side.Ssm), Side.Ssm, texts.Select(l => l.SsmKey).OfType<string>().Distinct(), cancellationToken);
        var lost = users.Where(u => u.Gone || u.Filter is not null).Select(u => u.Key).ToHashSet();
        return [.. texts.Where(l => l.State == LinkState.SageOnly || lost.Contains(l.SsmKey!)).Select(l => l.SageKey!)];
    }

    private static Task<IReadOnlyDictionary<string, long>> Uses(
        StagingDb db, CompanyScope scope, IReadOnlyCollection<string> texts, string kind, string field, CancellationToken cancellationToken) =>
        StagedRows.CountByField(db, StagedKind.Of(kind), scope.Of(Side.Sage50), Side.Sage50, field, texts, cancellationToken);
}
