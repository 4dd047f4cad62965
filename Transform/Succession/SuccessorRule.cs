using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;

namespace Sage50Etl.Transform.Succession;

/// <summary>Tells a converted quotation from a copy (D16). Pure.</summary>
public static class SuccessorRule
{
    /// <param name="order">The unlinked Sage document with the marker.</param>
    /// <param name="linked">What the marked SSM document is linked with; null when it is linked with nothing.</param>
    /// <param name="linkedGone">The linked document is not in Sage any more.</param>
    /// <param name="bornInSsm">The linked document was made from SSM; only such a document can be succeeded.</param>
    /// <param name="newInRun">This run has read the order for the first time.</param>
    public static SuccessorDecision Decide(Image order, Image? linked, bool linkedGone, bool bornInSsm, bool newInRun)
    {
        if (linked is null || !bornInSsm || !Is(order, OrderState.Orders) || !Is(linked, OrderState.Quotations) || order["account"] != linked["account"]) return SuccessorDecision.NewDocument;
        if (linkedGone || linked["status"].Text == OrderState.QuotationWon) return SuccessorDecision.TakesOver;
        return newInRun ? SuccessorDecision.Wait : SuccessorDecision.NewDocument;
    }

    private static bool Is(Image document, IReadOnlyList<string> states) => document["status"].Text is { } status && states.Contains(status);
}
