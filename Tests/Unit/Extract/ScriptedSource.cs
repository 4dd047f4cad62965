using System.Runtime.CompilerServices;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Tests.Unit.Extract;

/// <summary>A source that delivers what the test says and remembers how it was asked.</summary>
internal sealed class ScriptedSource : IStreamSource
{
    public List<SourceBatch> Batches { get; } = [];
    public List<SnapshotMode> Modes { get; } = [];
    public List<string> Asked { get; } = [];
    /// <summary>Keys that are there when asked for although the sweep left them out.</summary>
    public HashSet<string> Hidden { get; } = [];
    public string? Watermark { get; set; } = "w1";
    public Exception? Breaks { get; set; }
    public Action AfterBatches { get; set; } = () => { };

    public async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Modes.Add(mode);
        foreach (var batch in Batches) yield return batch;
        await Task.CompletedTask;
        if (Breaks is not null) throw Breaks;
        AfterBatches();
    }

    public bool HasOthers { get; set; }

    public Task<bool> Answers(CancellationToken cancellationToken) => Task.FromResult(HasOthers);

    public Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken)
    {
        Asked.Add(key);
        return Task.FromResult(!Hidden.Contains(key));
    }
}
