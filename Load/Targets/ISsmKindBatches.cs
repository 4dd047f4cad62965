namespace Sage50Etl.Load.Targets;

/// <summary>Writes and reads several records of one kind at once.</summary>
internal interface ISsmKindBatches
{
    Task<IReadOnlyList<IReadOnlyList<TargetRecord>?>> Find(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken);
    Task<IReadOnlyList<string?>> Create(IReadOnlyList<WriteRequest> requests, CancellationToken cancellationToken);
    Task Update(IReadOnlyList<KeyValuePair<string, WriteRequest>> requests, CancellationToken cancellationToken);
    Task<IReadOnlyDictionary<string, TargetRecord>> Get(IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
