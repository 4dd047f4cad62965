using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Companies;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Comparison;
using Sage50Etl.Transform.Conflicts;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Hosting.Comparison;

/// <summary>Gives reports the comparison of a plan. It needs the company file and the staging database, and neither system.</summary>
public sealed class StagedComparison : IStagedComparison
{
    private readonly StreamComparison _comparison;
    private readonly KindPolicies _policies;

    public StagedComparison(StagingStore store, PlanContext context)
    {
        (_comparison, _policies) = (new(store, context), context.Policies);
        Scope = context.Scope;
    }

    public CompanyScope Scope { get; }

    /// <summary>The admin user is found among the staged users; before they are read, unmapped representatives show as differences.</summary>
    public static async Task<StagedComparison> Of(CompanySettings settings, StagingStore store, CancellationToken cancellationToken)
    {
        var scope = settings.Scope();
        var users = await store.Read(db => StagedRows.ByText(db, StagedKind.Of(Kind.User), scope.Tenant, Side.Ssm, "email", [settings.Ssm.AdminUser], cancellationToken), cancellationToken);
        var plan = Company.PlanOf(settings, users.Count > 0 ? users[0].Key : "");
        return new(store, new(scope, plan, new KindPolicies(plan), new NoLimits()));
    }

    public async IAsyncEnumerable<IReadOnlyList<ComparedRecord>> Read(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _comparison.Read(kind, cancellationToken)) yield return [.. page.Select(p => Record(kind, p))];
    }

    private ComparedRecord Record(string kind, SidePair pair)
    {
        var (state, policy) = (pair.State, _policies.Of(kind));
        return new()
        {
            Kind = kind, Record = pair.Record, Rule = policy.Rule, LinkState = state.Link?.State, LinkReason = state.Link?.Reason,
            Sage = Half(pair.SageRow, state.SageKey, state.Sage), Ssm = Half(pair.SsmRow, state.SsmKey, state.Ssm), Agreed = state.BaseSage?.ToValues(),
            Stays = pair.Decision.Writes.Count == 0 ? pair.Decision.Reason : null,
            Fields = [.. pair.Gaps.Select(g => Field(g, policy.Of(g.Field)))],
        };
    }

    private static ComparedSide Half(StagedRow? row, string? key, Image? image) => row is null ? new(SideState.None, key, Image.Empty.ToValues()) : new(
        row.Gone ? SideState.Gone : row.Filter is not null ? SideState.Filtered : SideState.Live, row.Key, (image ?? Image.Empty).ToValues(), row.Filter, row.ReadAt, Total(row.Extra));

    private static ComparedField Field(FieldGap gap, FieldPolicy policy) => new(
        gap.Field, gap.Values.SageAsSsm.Value, gap.Values.Ssm.Value, gap.Values.Sage.Value,
        gap.Values is { HasBase: true, SageMoved: false, SsmMoved: false },
        gap.Decision.Action switch { FieldAction.WriteSsm => Side.Ssm, FieldAction.WriteSage => Side.Sage50, _ => null },
        policy.ToSsm == Flow.Always || policy.ToSage == Flow.Always)
    {
        OnCreate = policy.ToSsm is Flow.OnCreate or Flow.WhenEmpty || policy.ToSage == Flow.OnCreate,
    };

    private static decimal? Total(string? extra)
    {
        if (extra is null) return null;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty("total", out var total) && total.ValueKind == JsonValueKind.Number ? total.GetDecimal() : null;
    }

    private sealed class NoLimits : ITargetLimits
    {
        public LimitFault? Check(Side target, string kind, Image image) => null;
    }
}
