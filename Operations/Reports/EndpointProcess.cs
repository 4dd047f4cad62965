namespace Sage50Etl.Operations.Reports;

/// <summary>One endpoint process that shares the staging server, or did within the last day.</summary>
/// <param name="Role">extract, transform or load.</param>
/// <param name="Site">Where it stands; null in the centre.</param>
/// <param name="Sweeps">Keeps the schedule for all.</param>
/// <param name="Bus">The bus it takes its work from.</param>
public sealed record EndpointProcess(string Role, string? Site, string Version, string Host, int ProcessId, DateTimeOffset StartedAt, DateTimeOffset LastHeard, bool Running, bool Sweeps, string Bus);
