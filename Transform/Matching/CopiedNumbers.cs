using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Matching;

/// <summary>
/// Documents of SSM whose number names another document: a person copied one, number and all (D21). An order that took over a quotation's record keeps
/// the quotation's number, which is no copy (D8).
/// </summary>
internal static class CopiedNumbers
{
    /// <summary>SSM ids among the linked pairs of a page.</summary>
    public static async Task<IReadOnlySet<string>> Of(
        StagingDb db, CompanyScope scope, IReadOnlyList<CandidateKeys> keys, IReadOnlyList<StagedRow> sage, IReadOnlyList<StagedRow> ssm, CancellationToken cancellationToken)
    {
        var numbers = sage.ToDictionary(r => r.Key, Number);
        var held = ssm.Where(r => !r.Gone).ToDictionary(r => r.Key, Number);
        var suspects = keys.Where(k => k is { SageKey: { } sageKey, SsmKey: { } ssmKey } && numbers.GetValueOrDefault(sageKey) is { } own
            && held.GetValueOrDefault(ssmKey) is { } shown && !NaturalKey.Spellings(Kind.Order, own).Contains(shown)).ToList();
        if (suspects.Count == 0) return new HashSet<string>();
        var shown = suspects.Select(s => held[s.SsmKey!]!).Distinct().ToList();
        var named = await Named(db, scope, shown, cancellationToken);
        var others = await StagedRows.ByField(db, StagedKind.Of(Kind.Order), scope.Tenant, Side.Ssm, "number", shown, cancellationToken);
        return suspects.Where(s => named.Contains(held[s.SsmKey!]!) || others.Any(o => Number(o) == held[s.SsmKey!] && Id(o.Key) < Id(s.SsmKey!)))
            .Select(s => s.SsmKey!).ToHashSet();
    }

    // Numbers that another document of Sage has, unless an order stands for that one now.
    private static async Task<HashSet<string>> Named(StagingDb db, CompanyScope scope, List<string> shown, CancellationToken cancellationToken)
    {
        var spelt = shown.SelectMany(n => NaturalKey.Spellings(Kind.Order, n)).Distinct();
        var rows = await StagedRows.ByField(db, StagedKind.Of(Kind.Order), scope.Company.Value, Side.Sage50, "number", spelt, cancellationToken);
        var keys = rows.Select(r => r.Key).ToList();
        var succeeded = await db.Links.AsNoTracking().Where(l => l.Company == scope.Company.Value && l.Kind == Kind.Order && keys.Contains(l.SageKey!) && l.State == LinkState.Succeeded)
            .Select(l => l.SageKey!).ToHashSetAsync(cancellationToken);
        var standing = rows.Where(r => !succeeded.Contains(r.Key)).Select(Number).OfType<string>().ToHashSet();
        return [.. shown.Where(number => NaturalKey.Spellings(Kind.Order, number).Any(standing.Contains))];
    }

    private static string? Number(StagedRow row) => row.Values.GetValueOrDefault("number") as string;

    private static long Id(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
