namespace Sage50Etl.Extract.Ssm;

/// <summary>How far before its watermark SSM is asked: wider once a night and around a clock change, when stamps of a tenant may repeat an hour or arrive late (D19).</summary>
public static class SsmOverlap
{
    /// <param name="lastRead">When the stream was last read; null takes the wide overlap.</param>
    public static TimeSpan For(DateTimeOffset? lastRead, DateTimeOffset now, ExtractSettings settings)
    {
        if (lastRead is not { } last) return settings.SsmWideOverlap;
        var zone = settings.SsmTimeZone;
        var newDay = TimeZoneInfo.ConvertTime(last, zone).Date != TimeZoneInfo.ConvertTime(now, zone).Date;
        var clockChange = zone.GetUtcOffset(last - settings.SsmWideOverlap) != zone.GetUtcOffset(now + settings.SsmWideOverlap);
        return newDay || clockChange ? settings.SsmWideOverlap : settings.SsmOverlap;
    }
}
