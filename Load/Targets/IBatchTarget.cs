namespace Sage50Etl.Load.Targets;

/// <summary>
/// A side that takes several records in one call (PRD-06). Failures are <see cref="TargetException"/> and concern the call as a whole; after Refused
/// and InDoubt alike some of the items may have been written, so each is asked for by key before it goes again.
/// </summary>
public interface IBatchTarget
{
    /// <summary>Items of one call; few as long as no batch of the kind was accepted.</summary>
    int MostItems(string kind);

    /// <summary>Whether this kind goes in batches: wanted by the settings, and not found out to be impossible.</summary>
    bool Takes(string kind, string action);

    /// <summary>Whether a batch of this kind was accepted before, so that a refused one is probably about an item.</summary>
    bool HasTaken(string kind);

    /// <summary>Live records that each create would repeat, as <see cref="ITarget.Find"/>; null where that cannot be told.</summary>
    Task<IReadOnlyList<IReadOnlyList<TargetRecord>?>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken);

    /// <summary>The target's key for each request, in their order; null where the answer names none.</summary>
    Task<IReadOnlyList<string?>> Create(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken);

    /// <summary>Which of them took effect is to be read back.</summary>
    Task Update(IReadOnlyList<KeyValuePair<string, WriteRequest>> requests, CancellationToken cancellationToken);

    /// <summary>The records of these keys as they stand; unknown and unreadable ones are left out.</summary>
    Task<IReadOnlyDictionary<string, TargetRecord>> Get(string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
