namespace Sage50Etl.Load.Targets;

/// <summary>Writes one kind as one SSM resource.</summary>
internal interface ISsmKindWriter
{
    string Kind { get; }
    Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken);
    Task<TargetRecord?> Get(string key, CancellationToken cancellationToken);
    Task<string> Create(WriteRequest request, CancellationToken cancellationToken);
    Task Update(WriteRequest request, string key, CancellationToken cancellationToken);
    Task Delete(string key, CancellationToken cancellationToken);
}
