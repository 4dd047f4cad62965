using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Planning;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Comparison;

/// <summary>Compares every record of a kind with the same projection and merge as a plan, but writes nothing and keeps one page in memory.</summary>
public sealed class StreamComparison(StagingStore store, PlanContext context)
{
    public async IAsyncEnumerable<IReadOnlyList<SidePair>> Read(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var goLive = context.Settings.GoLive?.ToDateTime(TimeOnly.MinValue) ?? await FirstRun(cancellationToken);
        foreach (var side in new[] { Side.Sage50, Side.Ssm })
            for (var after = ""; ;)
            {
                var (pairs, last) = await store.Read(db => Page(db, StagedKind.Of(kind), side, after, goLive, cancellationToken), cancellationToken);
                if (pairs.Count > 0) yield return pairs;
                if (last is null) break;
                after = last;
            }
    }

    private Task<DateTime> FirstRun(CancellationToken cancellationToken) => store.Read(async db =>
    {
        var company = context.Scope.Company.Value;
        var first = await db.Runs.Where(r => r.Company == company).OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return first?.UtcDateTime.Date ?? DateTime.MinValue;
    }, cancellationToken);

    private async Task<(List<SidePair> Pairs, string? Last)> Page(StagingDb db, StagedKind kind, Side side, string after, DateTime goLive, CancellationToken cancellationToken)
    {
        var query = new CandidateQuery(context.Scope.Company.Value, context.Scope.Tenant, after, StreamPlanner.PageSize, RowHash.Version, context.Settings.MappingVersion);
        var keys = await StagedRows.Pairs(db, kind, side, query, cancellationToken);
        var own = side == Side.Sage50 ? keys : await WithoutOthers(db, kind.Kind, keys, cancellationToken);
        var page = await PlanPage.Load(db, context, kind, goLive, own, cancellationToken);
        var pairs = own.Select(k => Pair(page, k)).ToList();
        var last = keys.Count < StreamPlanner.PageSize ? null : side == Side.Sage50 ? keys[^1].SageKey : keys[^1].SsmKey;
        return (pairs, last);
    }

    // What is linked in another company of the same tenant is that one's. The same number in another tenant is another record.
    private async Task<IReadOnlyList<CandidateKeys>> WithoutOthers(
        StagingDb db, string kind, IReadOnlyList<CandidateKeys> keys, CancellationToken cancellationToken)
    {
        var own = context.Scope.Company.Value;
        var alone = keys.Where(k => k.SageKey is null).Select(k => k.SsmKey!).ToList();
        if (alone.Count == 0) return keys;

        var tenant = await db.Companies.Where(c => c.Company == own).Select(c => c.Tenant).SingleOrDefaultAsync(cancellationToken);
        var others = await db.Companies
            .Where(c => c.Company != own && c.Tenant == tenant)
            .Select(c => c.Company)
            .ToListAsync(cancellationToken);
        if (others.Count == 0) return keys;

        var theirs = await db.Links.AsNoTracking()
            .Where(l => others.Contains(l.Company) && l.Kind == kind && l.State == LinkState.Linked && alone.Contains(l.SsmKey!))
            .Select(l => l.SsmKey)
            .ToHashSetAsync(cancellationToken);
        return [.. keys.Where(k => k.SageKey is not null || !theirs.Contains(k.SsmKey))];
    }

    private SidePair Pair(PlanPage page, CandidateKeys keys)
    {
        var state = page.State(keys, []);
        var policy = context.Policies.Of(state);
        return new(keys.Record ?? keys.SageKey ?? "ssm#" + keys.SsmKey, state, RecordMerge.Decide(state, policy), page.SageRow(keys.SageKey), page.SsmRow(keys.SsmKey),
            state is { Sage: { } sage, Ssm: { } ssm } ? [.. Gaps(state, sage, ssm, policy)] : []);
    }

    private static IEnumerable<FieldGap> Gaps(RecordState state, Image sage, Image ssm, KindPolicy policy)
    {
        foreach (var field in sage.Names.Intersect(ssm.Names))
        {
            var input = PairMerge.Input(state, field);
            if (!input.Agree) yield return new(field, input, FieldMerge.Decide(policy.Of(field), input));
        }
    }
}
