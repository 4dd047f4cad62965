using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical;

/// <summary>What staging keeps of a Sage row beside its mapped fields: when it was made and last edited, for records that people edit on both sides.</summary>
public static class SageExtra
{
    /// <summary>RECORD_MODIFY_DATE, the Sage machine's local time, in the same form as <see cref="SsmExtra"/>.</summary>
    public static string Of(SageRow row) => new JsonObject
    {
        ["updated"] = Text(row.RecordModifyDate), [Created] = Text(row.RecordCreateDate),
    }.ToJsonString();

    /// <summary>RECORD_CREATE_DATE of a staged Sage row; null where it carries none.</summary>
    public static string? BornOf(string? extra)
    {
        if (extra is null) return null;
        using var json = JsonDocument.Parse(extra);
        return json.RootElement.TryGetProperty(Created, out var born) && born.ValueKind == JsonValueKind.String ? born.GetString() : null;
    }

    private const string Created = "created";

    private static string? Text(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
}
