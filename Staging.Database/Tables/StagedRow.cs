namespace Sage50Etl.Staging.Database.Tables;

/// <summary>
/// One record of one side as staged. <see cref="Values"/> holds canonical field to value (string, decimal, bool, DateOnly or null);
/// a field that is not in it is absent, which is not the same as null.
/// </summary>
public sealed record StagedRow
{
    public required string Key { get; init; }
    /// <summary>Hash of the mapped fields; the caller computes it, staging only compares it.</summary>
    public required string Hash { get; init; }
    /// <summary>When the request that brought this image was made. An older image never replaces a newer one.</summary>
    public required DateTimeOffset ReadAt { get; init; }
    public bool Gone { get; init; }
    /// <summary>Why the record takes no part in syncing, null when it does (CON-07).</summary>
    public string? Filter { get; init; }
    public required IReadOnlyDictionary<string, object?> Values { get; init; }
    /// <summary>
    /// Concluded from the last picture and not delivered by the source: a row that is delivered under the same key counts, whichever came first.
    /// </summary>
    public bool Derived { get; init; }
    /// <summary>JSON of what is not mapped but needed: stamps and the last writer.</summary>
    public string? Extra { get; init; }
}
