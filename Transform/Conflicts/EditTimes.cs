using Sage50Etl.Messages;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Transform.Conflicts;

/// <summary>Which of two edits is the later one, by the stamps of two machines. Pure; says nothing rather than something doubtful (reliability 12).</summary>
public sealed class EditTimes
{
    private readonly TimeSpan _skew;
    private readonly TimeZoneInfo _sageZone;
    private readonly TimeZoneInfo _ssmZone;

    public EditTimes(ConflictClock clock, TimeZoneInfo machine)
    {
        _skew = TimeSpan.FromSeconds(clock.SkewSeconds);
        _sageZone = clock.Sage50TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : machine;
        _ssmZone = TimeZoneInfo.FindSystemTimeZoneById(clock.SsmTimeZone);
    }

    /// <param name="sage">Stamp of the Sage machine, its local time.</param>
    /// <param name="read">When the later of the two images was asked for, by our clock: a stamp beyond it shows a clock that is wrong.</param>
    /// <returns>The side edited later by more than the skew bound, or null.</returns>
    public Side? Newer(DateTime? sage, DateTime? ssm, DateTimeOffset read)
    {
        if (sage is null || ssm is null) return null;
        var (a, b) = (Instants(sage.Value, _sageZone), Instants(ssm.Value, _ssmZone));
        if (a.Earliest > read.UtcDateTime + _skew || b.Earliest > read.UtcDateTime + _skew) return null;
        if (a.Earliest - b.Latest > _skew) return Side.Sage50;
        return b.Earliest - a.Latest > _skew ? Side.Ssm : null;
    }

    // In the hour the clocks go back a local time is two instants; in the hour they go forward it is none, and the machine was wrong by one.
    private static (DateTime Earliest, DateTime Latest) Instants(DateTime stamp, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(stamp, DateTimeKind.Unspecified);
        TimeSpan[] offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local)
            : zone.IsInvalidTime(local) ? [zone.GetUtcOffset(local.AddHours(-3)), zone.GetUtcOffset(local.AddHours(3))] : [zone.GetUtcOffset(local)];
        return (local - offsets.Max(), local - offsets.Min());
    }
}
