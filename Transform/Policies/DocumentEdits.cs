using Sage50Etl.Canonical.Records;
using Sage50Etl.Transform.Conflicts;

namespace Sage50Etl.Transform.Policies;

/// <summary>
/// Which edits of a document that stands in Sage may flow there: some fields, while Sage still accepts them (D10, D13). An edit that Sage has
/// refused is one that is not allowed: Sage's value is restored. Pure.
/// </summary>
public static class DocumentEdits
{
    private static readonly Dictionary<string, string[]> Fields = new() { [Kind.Order] = ["reference", "comment", "forecast"], [Kind.OrderLine] = ["quantity"] };

    public static KindPolicy Allowed(KindPolicy policy, RecordState state)
    {
        if (!state.AcceptsEdits || state is not { Sage: not null, Ssm: not null, BaseSage: not null, BaseOutdated: false }) return policy;
        var open = Fields[policy.Kind].Where(f => f != "forecast" || Quotation(state)).Where(f => !Refused(state, f)).ToHashSet();
        return policy with { Fields = policy.Fields.Values.Select(f => open.Contains(f.Field) ? f with { ToSage = Flow.Always } : f).ToDictionary(f => f.Field) };
    }

    /// <summary>States in which Sage takes changes of a document: nothing of it has been allocated or despatched.</summary>
    public static bool Open(string? status) => status is OrderState.QuotationOpen or OrderState.OrderReceived;

    // An order's day is the one it was despatched; a quotation cannot be without a day on which it ends.
    private static bool Quotation(RecordState state) => state.Sage!["status"].Text == OrderState.QuotationOpen && state.Ssm!["forecast"].HasValue;

    private static bool Refused(RecordState state, string field) => !state.RefusedEdits[field].IsAbsent && state.RefusedEdits[field] == state.Ssm![field];
}
