using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Ssm;

/// <summary>Reads one SSM resource as one kind.</summary>
internal interface ISsmKindReader
{
    string Kind { get; }
    IAsyncEnumerable<SourceBatch> Read(ExtractContext context, SnapshotMode mode, SsmStamps stamps, OwnerFilter owners, TimeSpan overlap, TimeProvider time, CancellationToken cancellationToken);
    Task<bool> IsGone(ExtractContext context, string key, CancellationToken cancellationToken);
}
