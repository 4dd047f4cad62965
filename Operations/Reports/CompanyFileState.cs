namespace Sage50Etl.Operations.Reports;

/// <summary>What a process makes of the company's file.</summary>
/// <param name="InForceSince">Since when it works with the settings it has; null when it has not started the company.</param>
/// <param name="Fault">Why the company is not started, or why its file as it is now is not taken.</param>
public sealed record CompanyFileState(string Process, DateTimeOffset? InForceSince, string? Code, string? Fault, DateTimeOffset? FaultSince);
