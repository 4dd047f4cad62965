namespace Sage50Etl.Extract.Snapshots;

/// <summary>Reads one stream of one side. One instance serves one snapshot.</summary>
public interface IStreamSource
{
    /// <summary>Batches in any order of kinds; a read that cannot be completed throws, so that what came is never taken as whole.</summary>
    IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, CancellationToken cancellationToken);

    /// <summary>What to start from next time, once the enumeration has ended.</summary>
    string? Watermark { get; }

    /// <summary>Keys come through people's hands: it is read whole every time, and keys that look changed are not believed (D26).</summary>
    bool KeysComeByHand => false;

    /// <summary>Whether the record is certainly not there any more: asked by key, before absence is believed (D6, D19).</summary>
    Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken);

    /// <summary>Whether the source delivers something that a company at work always has: asked before it is believed that a list is empty now.</summary>
    Task<bool> Answers(CancellationToken cancellationToken);
}
