using Sage50Etl.Canonical.Records;
using Sage50Etl.Hosting.Comparison;
using Sage50Etl.Messages;
using Sage50Etl.Operations.Reconcile;
using Sage50Etl.Staging.Database.Tables;
using Sage50Etl.Tests.Unit.Support;
using Sage50Etl.Tests.Unit.Transform;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Tests.Unit.Operations;

/// <summary>A company that agrees on both sides, to be disturbed.</summary>
internal static class ReconcileScene
{
    public static async Task<ReconcileReport> Reconcile(this PlanScene scene, params string[] streams)
    {
        var context = new PlanContext(PlanScene.Scope, scene.Settings, new KindPolicies(scene.Settings), scene);
        var all = streams.Length == 0 ? [.. Streams.All.Select(s => s.Name)] : streams;
        return await new Reconciliation(scene.Store, new StagedComparison(scene.Store, context), scene.Time).Of(all, StagingFile.Cancel);
    }

    public static async Task Customer(this PlanScene scene, string key, string id)
    {
        await scene.Sage(Kind.Account, key, ("companyCode", key), ("name", $"Customer {key}"), ("currency", "GBP"), ("balance", 100.10m), ("creditLimit", 500m));
        await scene.Ssm(Kind.Account, id, ("companyCode", key), ("name", $"Customer {key}"), ("currency", "GBP"), ("balance", 100.10m), ("creditLimit", 500m));
        await scene.Linked(Kind.Account, key, id);
    }

    public static async Task Document(this PlanScene scene, string kind, string key, string id, DateOnly date, decimal amount, string account, string ssmAccount)
    {
        (string, object?)[] Values(string owner) => kind == Kind.Order
            ? [("number", key), ("account", owner), ("currency", "GBP"), ("orderDate", date), ("net", amount), ("tax", amount / 5), ("gross", amount + (amount / 5))]
            : [("number", key), ("account", owner), ("accountCode", account), ("date", date), ("total", amount)];
        await scene.Sage(kind, key, Values(account));
        await scene.Ssm(kind, id, Values(ssmAccount));
        await scene.Linked(kind, key, id);
    }

    public static Task Vanish(this PlanScene scene, Side side, string kind, string key) => scene.Store.Write(async db =>
    {
        var rows = db.Set<Dictionary<string, object>>(StagedKind.Of(kind).Current);
        rows.Remove((await rows.FindAsync(PlanScene.Scope.Of(side), side.ToString(), key))!);
    }, StagingFile.Cancel);
}
