using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>The greatest stamp seen of each date field of each kind, compared only with itself (D19); kept as JSON by kind.</summary>
public sealed class SsmStamps
{
    private const string Read = "read";
    private readonly Dictionary<string, DateTime?[]> _seen = [];

    /// <summary>When the last accepted read began; null before the first.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>From a stored watermark; null gives stamps that saw nothing.</summary>
    public static SsmStamps Parse(string? watermark)
    {
        var stamps = new SsmStamps();
        if (watermark is null) return stamps;
        foreach (var (kind, values) in JsonNode.Parse(watermark)!.AsObject())
            if (kind == Read) stamps.ReadAt = DateTimeOffset.Parse(values!.GetValue<string>(), CultureInfo.InvariantCulture);
            else stamps._seen[kind] = [.. values!.AsArray().Select(v => v is null ? (DateTime?)null : DateTime.Parse(v.GetValue<string>(), CultureInfo.InvariantCulture))];
        foreach (var seen in stamps._seen.Values) stamps.Bound(seen);
        return stamps;
    }

    /// <summary>Takes over a record's stamps where they are greater.</summary>
    public void See(string kind, SsmRecord record)
    {
        var seen = Of(kind);
        seen[0] = Max(seen[0], record.DateCreated);
        seen[1] = Max(seen[1], record.DateUpdated);
        seen[2] = Max(seen[2], record.DateDeleted);
    }

    /// <summary>Null when the kind was never seen: then everything is new. A date field never seen is asked for from the beginning.</summary>
    public SsmWatermark? Since(string kind, TimeSpan overlap)
    {
        var seen = Of(kind);
        if (seen[0] is not { } created) return null;
        return new(Before(created, overlap), Before(seen[1] ?? BeforeAny, overlap), Before(seen[2] ?? BeforeAny, overlap));
    }

    public override string ToString()
    {
        var json = new JsonObject();
        foreach (var (kind, stamps) in _seen) json[kind] = new JsonArray([.. Bound([.. stamps]).Select(Text)]);
        if (ReadAt is { } read) json[Read] = read.ToString("O", CultureInfo.InvariantCulture);
        return json.ToJsonString();
    }

    private static readonly DateTime BeforeAny = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    // A stamp beyond the moment of the read would hide whatever is changed until its day comes. Bounded, it makes the next read begin
    // earlier, never later: a tenant that prints its local time is at our own time or ahead of it, so an hour or two are read twice and
    // absorbed by the hashes.
    private DateTime?[] Bound(DateTime?[] stamps)
    {
        if (ReadAt is not { } read) return stamps;
        for (var i = 0; i < stamps.Length; i++)
            if (stamps[i] > read.UtcDateTime) stamps[i] = DateTime.SpecifyKind(read.UtcDateTime, DateTimeKind.Unspecified);
        return stamps;
    }

    private static JsonValue? Text(DateTime? stamp) =>
        stamp is { } at ? JsonValue.Create(at.ToString("O", CultureInfo.InvariantCulture)) : null;

    private static DateTime Before(DateTime stamp, TimeSpan overlap) =>
        stamp - DateTime.MinValue > overlap ? stamp - overlap : DateTime.MinValue;

    private DateTime?[] Of(string kind) => _seen.TryGetValue(kind, out var seen) ? seen : _seen[kind] = [null, null, null];

    private static DateTime? Max(DateTime? a, DateTime? b) => a > b ? a : b ?? a;
}
