using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Load.Targets;

/// <summary>One side as something to write to. Failures are <see cref="TargetException"/>. Nothing here repeats a write.</summary>
public interface ITarget
{
    /// <summary>Live records that a create of this image would repeat, by external id or natural key (D7); only exact matches.</summary>
    Task<IReadOnlyList<TargetRecord>> Find(WriteRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Keys of records that read the same to people as the one to be made, whatever their key. Only a target where nobody may be made twice says any (D21).
    /// </summary>
    /// <param name="readAt">Since when the target may hold what no reading has brought.</param>
    Task<IReadOnlyList<string>> Alike(WriteRequest request, DateTimeOffset readAt, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The record as it stands, deleted ones included; null when the target does not know it. Reads as the reader does.</summary>
    Task<TargetRecord?> Get(string kind, string key, CancellationToken cancellationToken);

    /// <summary>As <see cref="Get"/>, of a record whose create was answered with this key. Throws where the target has made something else of it.</summary>
    Task<TargetRecord?> Made(string kind, string key, CancellationToken cancellationToken) => Get(kind, key, cancellationToken);

    /// <summary>Creates and returns the target's key.</summary>
    Task<string> Create(WriteRequest request, CancellationToken cancellationToken);

    Task Update(WriteRequest request, string key, CancellationToken cancellationToken);

    Task Delete(string kind, string key, CancellationToken cancellationToken);
}
