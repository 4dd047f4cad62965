namespace Sage50Etl.Operations.Timeline;

/// <summary>Something that happened to a record: when, who, what, from what to what, and why (I7).</summary>
/// <param name="At">UTC.</param>
/// <param name="Local">The same in the zone of this machine, ISO with offset.</param>
/// <param name="From">Text, or the JSON of several fields.</param>
/// <param name="NextAttempt">When the connector tries again by itself.</param>
public sealed record TimelineEvent(
    DateTimeOffset At, string Local, string Who, string What, string? From, string? To, string? Code, string? Rule, string? Field, string? Limit, string? Reason,
    DateTimeOffset? NextAttempt, long? Change, long? Run);
