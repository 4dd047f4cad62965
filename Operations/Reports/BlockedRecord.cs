namespace Sage50Etl.Operations.Reports;

/// <summary>A record that is refused, waits, is in doubt, parked or cannot be read, and why.</summary>
public sealed record BlockedRecord(string Kind, string Record, string State, string? Code, string? Rule, string? Field, string? Limit, string Reason);
