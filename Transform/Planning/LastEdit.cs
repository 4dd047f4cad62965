using System.Globalization;
using System.Text.Json;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Transform.Planning;

/// <summary>When and by whom a staged record was last edited, in its own system's clock. Our own writes are no edits: their time is unknown.</summary>
internal readonly record struct LastEdit(DateTime? At, string? By)
{
    /// <param name="ours">SSM user behind our key; null where the side does not say who wrote.</param>
    public static LastEdit Of(StagedRow? row, int? ours)
    {
        if (row?.Extra is not { } text) return default;
        using var extra = JsonDocument.Parse(text);
        var by = extra.RootElement.TryGetProperty("updatedBy", out var user) && user.ValueKind == JsonValueKind.Number ? user.GetInt32() : (int?)null;
        var at = by is not null && by == ours ? null : Stamp(extra.RootElement, "updated") ?? Stamp(extra.RootElement, "created");
        return new(at, by?.ToString(CultureInfo.InvariantCulture));
    }

    private static DateTime? Stamp(JsonElement extra, string name) =>
        extra.TryGetProperty(name, out var stamp) && stamp.ValueKind == JsonValueKind.String
        && DateTime.TryParse(stamp.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? DateTime.SpecifyKind(at, DateTimeKind.Unspecified) : null;
}
