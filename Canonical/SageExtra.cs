using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical;

/// <summary>What staging keeps of a Sage row beside its mapped fields: when it was last edited, for records that people edit on both sides.</summary>
public static class SageExtra
{
    /// <summary>RECORD_MODIFY_DATE, the Sage machine's local time, in the same form as <see cref="SsmExtra"/>.</summary>
    public static string Of(SageRow row) => new JsonObject
    {
        ["updated"] = row.RecordModifyDate is { } at ? at.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture) : null,
    }.ToJsonString();
}
