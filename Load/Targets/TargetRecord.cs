using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Load.Targets;

/// <summary>A record as it stands on the target. <paramref name="UpdatedBy"/> is the SSM user who wrote it last, where the target says.</summary>
public sealed record TargetRecord(string Key, Image Image, bool Deleted, int? UpdatedBy = null, string? Extra = null)
{
    /// <summary>Why the row behind the key is no such record any more, though it stands there: as a reading says it.</summary>
    public string? Filter { get; init; }
}
