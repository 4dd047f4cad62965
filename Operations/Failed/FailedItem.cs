namespace Sage50Etl.Operations.Failed;

/// <summary>One failed message or change. Values of records and secrets are not in it.</summary>
public sealed record FailedItem(
    string What, long Id, string? Company, string Subject, string State, string? Class, string? Rule, string? Field, string? Limit, string Reason, string? Body,
    int Attempts, DateTimeOffset FailedAt, DateTimeOffset? NextAttempt);
