using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Extract.Ssm;

/// <summary>
/// Tells which records of a shared tenant are not the company's (D9). A linked record belongs to its link's company; else accounts, orders and
/// products say it themselves, everything else belongs where its account, order or product does. Users, families and rates are everybody's.
/// </summary>
internal sealed class OwnerFilter(ExtractContext context, StagingStore store)
{
    private static readonly HashSet<string> Everybodys = [Kind.User, Kind.Family, Kind.Rate];

    /// <summary>Why a record takes no part, by its id, and what a person has to know of it.</summary>
    public async Task<IReadOnlyDictionary<int, (string? Filter, SourceFault? Fault)>> Strangers(
        string kind, IReadOnlyList<SsmRecord> records, CancellationToken cancellationToken)
    {
        var strangers = new Dictionary<int, (string?, SourceFault?)>();
        if (context.Owners is not { } owners || Everybodys.Contains(kind)) return strangers;
        var linked = await Linked(owners, kind, records, cancellationToken);
        var parents = await Parents(owners, records, cancellationToken);
        foreach (var record in records)
            if (Verdict(owners, kind, record, linked, parents) is { } stranger) strangers[record.Id] = stranger;
        return strangers;
    }

    private static (string?, SourceFault?)? Verdict(
        TenantOwners owners, string kind, SsmRecord record, ILookup<int, string> linked, Dictionary<(string, int), string?> parents)
    {
        if (linked.Contains(record.Id))
        {
            var holders = OfLinks([.. linked[record.Id].Distinct()], owners.Of(record));
            return holders.Contains(owners.Company) ? null : ($"belongs to company {holders[0]} (D9)", null);
        }

        if (Parent(record) is { } parent) return parents[parent] is { } reason ? ($"its {parent.Kind}: {reason}", null) : null;
        var claims = owners.Of(record);
        if (claims.Count == 0 && kind == Kind.Product) return null;
        var key = record.Id.ToString(CultureInfo.InvariantCulture);
        return claims.Count switch
        {
            0 => ("no company owns it (D9)", owners.TellsUnowned ? new(key, ExtractCodes.Unowned, "ssm.ownership",
                $"SSM {kind} {key} belongs to none of {string.Join(", ", owners.Companies)} (D9). It is left alone: give it the branch or the field value of its company.") : null),
            1 => claims[0] == owners.Company ? null : ($"belongs to company {claims[0]} (D9)", null),
            _ => ($"claimed by {string.Join(" and ", claims)} (D9)", claims.Contains(owners.Company) ? new(key, ExtractCodes.OwnedTwice, "ssm.ownership",
                $"SSM {kind} {key} belongs to {string.Join(" and ", claims)} by branch, field or external id (D9). It is left alone: correct it so that one company owns it.") : null),
        };
    }

    // One that left a company's Sage, was given to another company and stands in the first Sage again is that of whom people gave it to.
    private static IReadOnlyList<string> OfLinks(IReadOnlyList<string> holders, IReadOnlyList<string> claims) =>
        holders.Count > 1 && claims is [var owner] && holders.Contains(owner) ? claims : holders;

    private static (string Kind, int Id)? Parent(SsmRecord record) => record switch
    {
        SsmContact { AccountId: { } account } => (Kind.Account, account.Id),
        SsmAccountAddress { AccountId: { } account } => (Kind.Account, account.Id),
        SsmSale { AccountId: { } account } => (Kind.Account, account.Id),
        SsmSalesOrderLine { SalesorderId: { } order } => (Kind.Order, order.Id),
        SsmProductRate { ProductId: { } product } => (Kind.Product, product.Id),
        _ => null,
    };

    private Task<ILookup<int, string>> Linked(TenantOwners owners, string kind, IReadOnlyList<SsmRecord> records, CancellationToken cancellationToken)
    {
        var (companies, keys) = (owners.Companies, records.Select(r => r.Id.ToString(CultureInfo.InvariantCulture)).ToList());
        return store.Read(async db =>
        {
            var links = await db.Links.AsNoTracking()
                .Where(l => companies.Contains(l.Company) && l.Kind == kind && keys.Contains(l.SsmKey!) && l.State != LinkState.Gone)
                .Select(l => new { l.Company, l.Record, l.SageKey, l.SsmKey })
                .ToListAsync(cancellationToken);
            // What stands in one company's Sage is that company's, and so is what may have been made there, wherever people move the record
            // until that is known (I2).
            var made = links.Where(l => l.SageKey is not null).Select(l => l.SsmKey).ToHashSet();
            var records = links.Where(l => !made.Contains(l.SsmKey)).Select(l => l.Record).ToList();
            var sent = records.Count == 0 ? [] : (await db.Changes.AsNoTracking()
                .Where(c => companies.Contains(c.Company) && c.Kind == kind && records.Contains(c.Record)
                    && (ChangeState.Open.Contains(c.State) || (c.State == ChangeState.Refused && c.Code == ChangeCode.Poison))
                    && c.Target == Side.Sage50 && c.Action == "create" && c.IntentAt != null)
                .Select(c => new { c.Company, c.Record })
                .ToListAsync(cancellationToken)).Select(c => (c.Company, c.Record)).ToHashSet();

            return links.Where(l => l.SageKey is not null || sent.Contains((l.Company, l.Record)))
                .ToLookup(l => int.Parse(l.SsmKey!, CultureInfo.InvariantCulture), l => l.Company);
        }, cancellationToken);
    }

    // Why each parent is not the company's, null where it is: from its staged picture, or asked for where there is none yet.
    private async Task<Dictionary<(string, int), string?>> Parents(TenantOwners owners, IReadOnlyList<SsmRecord> records, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<(string, int), string?>();
        foreach (var kind in records.Select(Parent).OfType<(string Kind, int Id)>().Distinct().GroupBy(p => p.Kind))
        {
            var staged = await store.Read(db => StagedRows.ByKey(db, StagedKind.Of(kind.Key), context.Scope.Of(Side.Ssm), Side.Ssm,
                kind.Select(p => p.Id.ToString(CultureInfo.InvariantCulture)), cancellationToken), cancellationToken);
            foreach (var row in staged) verdicts[(kind.Key, int.Parse(row.Key, CultureInfo.InvariantCulture))] = row.Filter;
            foreach (var parent in kind.Where(p => !verdicts.ContainsKey(p)))
                verdicts[parent] = await Asked(owners, parent, cancellationToken);
        }
        return verdicts;
    }

    private async Task<string?> Asked(TenantOwners owners, (string Kind, int Id) parent, CancellationToken cancellationToken)
    {
        SsmRecord? record;
        try
        {
            record = parent.Kind switch
            {
                Kind.Account => await context.Ssm.Get<SsmAccount>(parent.Id, cancellationToken),
                Kind.Order => await context.Ssm.Get<SsmSalesOrder>(parent.Id, cancellationToken),
                _ => await context.Ssm.Get<SsmProduct>(parent.Id, cancellationToken),
            };
        }
        catch (SsmException unread) when (unread.Code == SsmErrorCodes.MalformedRow)
        {
            return "it cannot be read, so that nobody knows whose it is (D9)";
        }
        if (record is null) return "it is not known in SSM (D9)";
        var linked = await Linked(owners, parent.Kind, [record], cancellationToken);
        return Verdict(owners, parent.Kind, record, linked, [])?.Item1;
    }
}
