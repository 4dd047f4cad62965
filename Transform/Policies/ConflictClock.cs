namespace Sage50Etl.Transform.Policies;

/// <summary>How the edit times of two machines are compared; names as in the company file.</summary>
public sealed record ConflictClock
{
    /// <summary>An edit is newer only when it is later by more than this: no two machines have the same clock.</summary>
    public int SkewSeconds { get; init; } = 300;
    /// <summary>Zone of Sage's stamps, such as Europe/London; null is the zone of the machine the connector runs on.</summary>
    public string? Sage50TimeZone { get; init; }
    /// <summary>Zone of SSM's stamps. They are marked as UTC, but a tenant may stamp otherwise (ssm-api 4.4).</summary>
    public string SsmTimeZone { get; init; } = "UTC";

    /// <summary>Whether this machine knows the zone.</summary>
    public static bool Knows(string? zone) => zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
