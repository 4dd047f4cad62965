using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Changes;

/// <summary>The first line of a document of Sage that cannot go to SSM, because its product is not there: the header waits with it (D23).</summary>
internal sealed record UnsendableLine(string Name, string Product)
{
    /// <summary>Stored form of what the document waits for.</summary>
    public (string Kind, string Key) Awaited => (Kind.Product, $"{Side.Sage50}:{Product}");

    public static async Task<UnsendableLine?> First(StagingDb db, LoadContext context, ChangeRow row, LinkRow link, CancellationToken cancellationToken)
    {
        if (row is not { Kind: Kind.Order, Target: Side.Ssm, Action: "create" or "update" } || link.SageKey is not { } order) return null;

        var scope = context.Scope;
        var staged = await StagedRows.ByField(db, StagedKind.Of(Kind.OrderLine), scope.Company.Value, Side.Sage50, "order", [order], cancellationToken);
        var live = staged.Where(l => l is { Gone: false, Filter: null } && CodeOf(l) is not null).OrderBy(Position).ToList();
        if (live.Count == 0) return null;

        // A line that stands in SSM already holds nothing, whatever has become of its product.
        var (company, keys) = (scope.Company.Value, live.ConvertAll(l => l.Key));
        var links = await db.Links.AsNoTracking().Where(l => l.Company == company && l.Kind == Kind.OrderLine && keys.Contains(l.SageKey!)).ToListAsync(cancellationToken);
        var sent = links.Where(l => l.SsmKey is not null).Select(l => l.SageKey!).ToHashSet();
        var lines = live.Where(l => !sent.Contains(l.Key)).ToList();

        var products = lines.Select(l => (Side.Sage50, Kind.Product, CodeOf(l)!));
        var lookup = await LinkLookup.Read(db, scope, context.Settings.AdminUser, products, cancellationToken);

        var stuck = lines.FirstOrDefault(l => lookup.Partner(Side.Sage50, Kind.Product, CodeOf(l)!) is null);
        return stuck is null ? null : new($"line {Position(stuck):0}", CodeOf(stuck)!);
    }

    private static string? CodeOf(StagedRow line) => line.Values.GetValueOrDefault("product") as string;

    private static decimal Position(StagedRow line) => line.Values.GetValueOrDefault("position") as decimal? ?? 0;
}
