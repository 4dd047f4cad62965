using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Load.Targets;

/// <param name="Image">The fields to write, in the target's form.</param>
/// <param name="Key">Key fixed for the new record when it was planned (ACCOUNT_REF), or the source's key.</param>
/// <param name="SourceKey">The record's key on its own side; markers carry it (D16).</param>
public sealed record WriteRequest(string Kind, Image Image, string? Key, string SourceKey)
{
    public IReadOnlySet<string> Fields { get; } = Image.Names.ToHashSet();

    /// <summary>What the target made before this time carries the marker of another record; null where nobody knows (D16).</summary>
    public DateTime? NotBefore { get; init; }
}
