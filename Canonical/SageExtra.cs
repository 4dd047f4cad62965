using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical;

/// <summary>
/// What staging keeps of a Sage row beside its mapped fields: when it was last edited, for records that people edit on both sides, and the marker of a document.
/// </summary>
public static class SageExtra
{
    private const string Marker = "marker";

    /// <summary>RECORD_MODIFY_DATE, the Sage machine's local time, in the same form as <see cref="SsmExtra"/>.</summary>
    /// <param name="marker">The document's marker (D16); texts that are none are left out.</param>
    public static string Of(SageRow row, string? marker = null)
    {
        var extra = new JsonObject
        {
            ["updated"] = row.RecordModifyDate is { } at ? at.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture) : null,
        };
        if (DocumentMarker.DocumentOf(marker) is not null) extra[Marker] = marker;
        return extra.ToJsonString();
    }

    /// <summary>The SSM document that the marker of a staged Sage row names; null when there is none.</summary>
    public static string? DocumentOf(string? extra)
    {
        if (extra is null) return null;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty(Marker, out var marker) && marker.ValueKind == JsonValueKind.String ? DocumentMarker.DocumentOf(marker.GetString()) : null;
    }
}
