using System.Globalization;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>
/// The greatest RECORD_MODIFY_DATE seen: the watermark comes from the data, not from our clock. Our clock only bounds it: a stamp of the
/// year 2099 would hide whatever changes until then.
/// </summary>
internal sealed class SageStamps
{
    private readonly SnapshotMode _mode;
    private readonly TimeSpan _overlap;
    private readonly DateTime _latest;
    private readonly DateTime? _since;
    private DateTime? _greatest;

    public SageStamps(SnapshotMode mode, TimeSpan overlap)
    {
        (_mode, _overlap) = (mode, overlap);
        // Half the overlap is room for a Sage machine whose clock or zone is ahead of ours; less the overlap, the next reading still begins
        // before this one did.
        _latest = DateTime.SpecifyKind(mode.Started.UtcDateTime + (overlap / 2), DateTimeKind.Unspecified);
        _since = Parse(mode.Watermark) is { } known && known <= _latest ? known : null;
        _greatest = _since;
    }

    /// <summary>The query of this snapshot: everything, or what was modified since the watermark less the overlap.</summary>
    public SageQuery Query() => _mode.Full || _since is not { } since ? SageQuery.All : SageQuery.ModifiedSince(since - _overlap);

    public void See(SageRow row)
    {
        if (row.RecordModifyDate is not { } at) return;
        if (at > _latest) at = _latest;
        if (_greatest is null || at > _greatest) _greatest = at;
    }

    public override string? ToString() => _greatest?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? Parse(string? text) => text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture);
}
