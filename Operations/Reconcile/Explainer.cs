using Sage50Etl.Messages;
using Sage50Etl.Staging.Database.Model;

namespace Sage50Etl.Operations.Reconcile;

/// <summary>Finds the rule that explains a difference, or says that there is none. Strict: a rule explains only the very values that differ.</summary>
internal sealed class Explainer
{
    private static readonly string[] Documents = ["order", "invoice"];
    private static readonly string[] OwnKeys = ["number", "companyCode", "stockCode", "code", "reference"];
    // What is missing of these is missing money: no rule explains that (D29).
    private static readonly string[] Counted = ["product", "productRate", "order", "orderLine", "invoice"];
    private readonly HashSet<string> _ordersOfSsm = [];

    public Explanation? Alone(ComparedRecord record, Evidence evidence)
    {
        var found = record.Sage.Live ? OnlySage(record, evidence) : OnlySsm(record, evidence);
        if (found is not null && record is { Kind: "order", Sage.Live: false, Ssm.Key: { } key }) _ordersOfSsm.Add(key);
        return found;
    }

    public static Explanation? Field(ComparedRecord record, ComparedField field, Evidence evidence)
    {
        if (evidence.LeftOut(record, field.Field) is { } left) return left;
        if (!field.Flows && field.OnCreate)
            return new(Explained.DiffersByRule, "D25", "the field flows only when a record is created; the sides have parted since, and each keeps its value");
        // No form of a target changes an amount of a document: these sums differ, and nothing will ever be written (D29).
        if (field.Agreed && IsMoney(record.Kind, field)) return new(Explained.No, "D29", "SSM holds another amount than was sent, and neither side has moved since. "
            + "See what changes it in SSM, or edit the document in Sage 50, which sends it again");
        if (field.Agreed) return new(Explained.AgreedForm, "D2", "neither side moved since both were agreed on: the target's own form");
        return evidence.Change(record.Record, c => Evidence.Carries(c, field.Field, c.Target == Side.Ssm ? field.SageValue : field.Ssm))
            ?? evidence.Conflict(record.Record, field.Field, Reconciliation.Text(field.SageValue), Reconciliation.Text(field.Ssm))
            ?? (field.Flows ? null : new(Explained.NoFlow, record.Rule, "the rules let this field go to neither side"));
    }

    private static bool IsMoney(string kind, ComparedField field) =>
        kind is "order" or "orderLine" or "invoice" && Amounts.Of(kind).Contains(field.Field) && field.Sage is decimal sage && field.Ssm is decimal ssm && sage != ssm;

    private static Explanation? OnlySage(ComparedRecord record, Evidence evidence)
    {
        if (record.Ssm.State == SideState.Filtered) return Filtered(record.Ssm.Filter);
        if (Parked(record) is { } parked) return parked;
        if (record.LinkState == LinkState.Tombstone && Counted.Contains(record.Kind)) return new(Explained.No, "D29", Missing(record));
        if (record.Ssm.State == SideState.Gone && record.Stays is { } tombstone) return new(Explained.Tombstone, "ACC-22", tombstone);
        // A link that says linked promises an SSM record: where none is staged, that is the very thing to find.
        if (record.Stays is { } stays && record.LinkState != LinkState.Linked) return new(Explained.Stays, RuleIn(stays) ?? record.Rule, stays);
        return evidence.Change(record.Record, c => c is { Target: Side.Ssm, Action: "create" })
            ?? HeldBack(evidence.Finding(Side.Sage50, record.Sage.Key, FindingCode.HeldBack)) ?? Unreadable(evidence.Finding(Side.Ssm, record.Ssm.Key));
    }

    private Explanation? OnlySsm(ComparedRecord record, Evidence evidence)
    {
        if (record.Sage.State == SideState.Filtered) return Filtered(record.Sage.Filter);
        if (Parked(record) is { } parked) return parked;
        if (Foreign(record)) return new(Explained.Stays, "D9", "its external id has not this company's prefix: it belongs to another company of the tenant");
        if (record.Kind == "orderLine" && record.Ssm.Values.GetValueOrDefault("order") is string order && _ordersOfSsm.Contains(order))
            return new(Explained.Stays, record.Rule, $"belongs to order {order}, which stands in SSM alone");
        if (evidence.Change(record.Record, c => (c.Target, c.Action) is (Side.Ssm, "delete") or (Side.Sage50, "create")) is { } change) return change;
        if (Unreadable(evidence.Finding(Side.Sage50, record.Sage.Key)) is { } unreadable) return unreadable;
        // As on the other side: a link that says linked promises a Sage record.
        if (record is { LinkState: LinkState.Linked, Sage.State: SideState.None }) return null;
        return record.Stays is not { } stays || Ours(record) ? null : new(Explained.Stays, RuleIn(stays) ?? record.Rule, stays);
    }

    // A document or line with our key was made by us: without its Sage record it is surplus, whatever a plan says about one-way kinds.
    private static bool Ours(ComparedRecord record) => record.LinkState != LinkState.Gone
        && ((Documents.Contains(record.Kind) && record.Ssm.Values.GetValueOrDefault("number") is string) || record.Kind == "orderLine");

    // An external id without the company's prefix comes with a # (D8).
    private static bool Foreign(ComparedRecord record) => record.LinkState != LinkState.Linked && OwnKeys.Any(f => record.Ssm.Values.GetValueOrDefault(f) is string and ['#', ..]);

    private static string Missing(ComparedRecord record) =>
        $"{record.Stays ?? record.LinkReason ?? "deleted in SSM"}. Restore it in SSM, or let it be created again: see recreate in the company file";

    private static Explanation? Parked(ComparedRecord record) =>
        record.LinkState == LinkState.Parked ? new(Explained.Parked, "ACC-13", record.LinkReason ?? "several records could be its partner") : null;

    private static Explanation? HeldBack(FindingRow? finding) => finding is null ? null : new(Explained.InDoubt, finding.Rule, finding.Reason, finding.Code);

    private static Explanation? Unreadable(FindingRow? finding) =>
        finding is null ? null : new(Explained.Unreadable, finding.Rule, finding.Reason, finding.Code, finding.Limit);

    private static Explanation Filtered(string? filter) => new(Explained.Filtered, filter switch
    {
        "not posted yet" or "before the start date for invoices" => "INV-06",
        "no person" => "CON-07",
        { } text => RuleIn(text) ?? "CON-12",
        _ => "CON-12",
    }, filter ?? "out of filter");

    private static string? RuleIn(string text) => text.LastIndexOf('(') is >= 0 and var at && text.EndsWith(')') ? text[(at + 1)..^1] : null;
}
