namespace Sage50Etl.Sandbox.Scenario;

/// <summary>A document a rep made in SSM, and how Sage must hold it.</summary>
/// <param name="Reference">The customer's reference, which names the document in SSM.</param>
/// <param name="AccountRef">The customer it is for.</param>
/// <param name="Lines">In their order, at Sage's price for the customer (D4).</param>
public sealed record SandboxDocument(string Reference, string AccountRef, bool Quotation, IReadOnlyList<SandboxDocumentLine> Lines)
{
    public decimal Net => Lines.Sum(l => l.Net);

    public decimal Tax => Lines.Sum(l => l.Tax);
}
