namespace Sage50Etl.Operations.Reports;

/// <summary>A record that is refused, waits, is tried again, is in doubt, parked or cannot be read, and why.</summary>
/// <param name="NextAttempt">When it is tried again by itself; null when that depends on something else.</param>
public sealed record BlockedRecord(
    string Kind, string Record, string State, string? Code, string? Rule, string? Field, string? Limit, string Reason, long? Change = null, DateTimeOffset? NextAttempt = null);
