namespace Sage50Etl.Hosting.Settings;

/// <summary>How often a company is synchronised (SCH-01, SCH-08).</summary>
public sealed record ScheduleSettings
{
    public const int FloorMinutes = 5;
    public const int WarnBelowMinutes = 15;

    public int EveryMinutes { get; init; } = 15;
    /// <summary>Other intervals by stream name, in minutes.</summary>
    public IReadOnlyDictionary<string, int> Streams { get; init; } = new Dictionary<string, int>();

    public TimeSpan Of(string stream) => TimeSpan.FromMinutes(Streams.GetValueOrDefault(stream, EveryMinutes));
}
