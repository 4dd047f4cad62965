using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Load.Documents;

/// <summary>A document to be made in Sage.</summary>
/// <param name="Header">In Sage's form.</param>
/// <param name="Lines">In Sage's form, in their order.</param>
/// <param name="SourceKey">SSM id; the marker carries it (D16).</param>
public sealed record DocumentRequest(Image Header, IReadOnlyList<Image> Lines, string SourceKey)
{
    /// <summary>
    /// It may have been sent before: its marker counts under any customer, since the account may have been linked with another one since.
    /// </summary>
    public bool WasTried { get; init; }

    /// <summary>What Sage made before this time carries the marker of another document; null where nobody knows (D16).</summary>
    public DateTime? NotBefore { get; init; }
}
