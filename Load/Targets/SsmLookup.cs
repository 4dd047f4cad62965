using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Images;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Load.Targets;

/// <summary>What the look-up before a create can rest on where the tenant's filter by extId fails: what staging knows, and all that changed since it was read (D7).</summary>
public sealed class SsmLookup(StagingStore store, CompanyScope scope)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Live staged records that carry the same external id.</summary>
    public Task<IReadOnlyList<TargetRecord>> Staged(string kind, Image image, CancellationToken cancellationToken) => store.Read<IReadOnlyList<TargetRecord>>(async db =>
    {
        var field = NaturalKey.Of(kind)[0];
        if (image[field].Text is not { } value) return [];
        var rows = await StagedRows.ByField(db, StagedKind.Of(kind), scope.Of(Side.Ssm), Side.Ssm, field, [value], cancellationToken);
        return [.. rows.Where(r => !r.Gone).Select(r => new TargetRecord(r.Key, Image.FromValues(r.Values), Deleted: false, Extra: r.Extra))];
    }, cancellationToken);

    /// <summary>From where the tenant is asked for changes; null when the kind was never read, so that all of it is.</summary>
    public Task<SsmWatermark?> Since(string kind, CancellationToken cancellationToken) => store.Read(async db =>
    {
        var state = await db.StreamStates.FindAsync([scope.Of(Side.Ssm), Side.Ssm, kind], cancellationToken);
        return SsmStamps.Parse(state?.Watermark).Since(kind, Overlap);
    }, cancellationToken);
}
