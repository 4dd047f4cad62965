namespace Sage50Etl.Operations.Timeline;

/// <summary>The history of one record, oldest first.</summary>
public sealed record RecordTimeline(string Company, string Kind, string Record, string? SageKey, string? SsmKey, string State, string? Reason, IReadOnlyList<TimelineEvent> Events);
