using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical;

/// <summary>
/// What staging keeps of a Sage row beside its mapped fields: when it was made and last edited, for records that people edit on both sides,
/// and the marker of a document.
/// </summary>
public static class SageExtra
{
    private const string Created = "created";
    private const string Marker = "marker";
    private const string Born = "born";

    /// <summary>RECORD_MODIFY_DATE, the Sage machine's local time, in the same form as <see cref="SsmExtra"/>.</summary>
    /// <param name="marker">The document's marker (D16); texts that are none are left out.</param>
    public static string Of(SageRow row, string? marker = null)
    {
        var extra = new JsonObject { ["updated"] = Text(row.RecordModifyDate), [Created] = Text(row.RecordCreateDate) };
        if (DocumentMarker.DocumentOf(marker) is not null) extra[Marker] = marker;
        return extra.ToJsonString();
    }

    /// <summary>Of a row that we have just written ourselves: when it was made, and nothing that would pass for a person's edit.</summary>
    public static string? OfOwnWrite(SageRow row) => row.RecordCreateDate is null ? null : new JsonObject { [Born] = Text(row.RecordCreateDate) }.ToJsonString();

    /// <summary>RECORD_CREATE_DATE of a staged Sage row; null where it carries none.</summary>
    public static string? BornOf(string? extra) => Read(extra, Created) ?? Read(extra, Born);

    /// <summary>The SSM document that the marker of a staged Sage row names; null when there is none.</summary>
    public static string? DocumentOf(string? extra) => DocumentMarker.DocumentOf(Read(extra, Marker));

    private static string? Read(string? extra, string name)
    {
        if (extra is null) return null;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static string? Text(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
}
