using System.Globalization;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>The greatest RECORD_MODIFY_DATE seen: the watermark comes from the data, not from our clock (sage50-access 2.6).</summary>
internal sealed class SageStamps(SnapshotMode mode, TimeSpan overlap)
{
    private DateTime? _greatest = Parse(mode.Watermark);

    /// <summary>The query of this snapshot: everything, or what was modified since the watermark less the overlap.</summary>
    public SageQuery Query() => mode.Full || Parse(mode.Watermark) is not { } since ? SageQuery.All : SageQuery.ModifiedSince(since - overlap);

    public void See(SageRow row)
    {
        if (row.RecordModifyDate is { } at && (_greatest is null || at > _greatest)) _greatest = at;
    }

    public override string? ToString() => _greatest?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime? Parse(string? text) => text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture);
}
