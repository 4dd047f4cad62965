using Sage50Etl.Canonical;
using System.Runtime.CompilerServices;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Snapshots;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;

namespace Sage50Etl.Extract.Ssm;

/// <summary>Reads one stream from SSM: full lists, or what was created, updated or deleted since the last stamps (ssm-api 4.3, D19).</summary>
public sealed class SsmStreamSource(ExtractContext context, StagingStore store, StreamDefinition stream, TimeProvider time) : IStreamSource
{
    private readonly OwnerFilter _owners = new(context, store);

    private static readonly Dictionary<string, ISsmKindReader> Readers = new ISsmKindReader[]
    {
        new SsmKindReader<SsmUser>(Kind.User), new SsmKindReader<SsmProductFamily>(Kind.Family), new SsmKindReader<SsmRate>(Kind.Rate),
        new SsmKindReader<SsmProduct>(Kind.Product), new SsmKindReader<SsmProductRate>(Kind.ProductRate), new SsmKindReader<SsmAccount>(Kind.Account),
        new SsmKindReader<SsmAccountAddress>(Kind.Address), new SsmKindReader<SsmContact>(Kind.Contact), new SsmKindReader<SsmSalesOrder>(Kind.Order),
        new SsmKindReader<SsmSalesOrderLine>(Kind.OrderLine), new SsmKindReader<SsmSale>(Kind.Invoice),
    }.ToDictionary(r => r.Kind);

    public string? Watermark { get; private set; }

    public async IAsyncEnumerable<SourceBatch> Read(SnapshotMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stamps = SsmStamps.Parse(mode.Watermark);
        var overlap = SsmOverlap.For(stamps.ReadAt, mode.Started, context.Settings);
        stamps.ReadAt = mode.Started;
        foreach (var kind in stream.Kinds)
            await foreach (var batch in Readers[kind].Read(context, mode, stamps, _owners, overlap, time, cancellationToken))
                yield return batch;
        Watermark = stamps.ToString();
    }

    /// <summary>A list of SSM never shrinks, for deleted records stay in it; whatever vanished is asked for by its id.</summary>
    public Task<bool> Answers(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsGone(string kind, string key, CancellationToken cancellationToken) => Readers[kind].IsGone(context, key, cancellationToken);
}
