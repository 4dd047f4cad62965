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
        var texts = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == User && l.State == LinkState.SageOnly && l.SageKey != null)
            .Select(l => l.SageKey!).ToListAsync(cancellationToken);
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

    private static Task<IReadOnlyDictionary<string, long>> Uses(
        StagingDb db, CompanyScope scope, IReadOnlyCollection<string> texts, string kind, string field, CancellationToken cancellationToken) =>
        StagedRows.CountByField(db, StagedKind.Of(kind), scope.Of(Side.Sage50), Side.Sage50, field, texts, cancellationToken);
}
