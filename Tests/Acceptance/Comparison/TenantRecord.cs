using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>One SSM record in read shape.</summary>
internal sealed class TenantRecord(string resource, JsonObject json)
{
    public string Resource => resource;
    public int Id { get; } = json["id"]!.GetValue<int>();
    public bool IsLive { get; } = json["deleted"]!.GetValueKind() switch { JsonValueKind.True => false, JsonValueKind.Number => json["deleted"]!.GetValue<int>() == 0, _ => true };
    public int CreatedBy { get; } = json["salesRepIdCreated"]!.GetValue<int>();
    public int? DeletedBy => Number("salesRepIdDeleted") is { } by ? (int)by : null;

    /// <summary>What <see cref="Expected.Keys"/> names; null for records that carry none.</summary>
    public string? Key { get; set; }

    public string? Text(string field) => json[field]?.GetValueKind() == JsonValueKind.String ? SageCell.Clean(json[field]!.GetValue<string>()) : null;

    public decimal? Number(string field) => json[field]?.GetValueKind() == JsonValueKind.Number ? json[field]!.GetValue<decimal>() : null;

    public bool? Flag(string field) => json[field]?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public DateOnly? Day(string field) => Text(field) is { } text ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The id behind a reference, printed as an object or as a bare number; 0 is none.</summary>
    public int? Ref(string field) => (json[field] is JsonObject reference ? reference["id"]!.GetValue<int>() : (int?)Number(field)) is { } id and not 0 ? id : null;

    public bool IsEmpty(string field) => json[field] is null || (Text(field) is null && json[field]!.GetValueKind() == JsonValueKind.String) || (json[field] is JsonObject && Ref(field) is null);

    public string Shown(string field) => json[field] switch
    {
        null => "empty",
        JsonObject reference => $"{reference["id"]} ({reference["value"] ?? reference["description"]})",
        var value => $"'{value}'",
    };

    public override string ToString() => $"{resource} {Id.ToString(CultureInfo.InvariantCulture)}";
}
