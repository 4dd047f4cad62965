namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>What one stage of a fleet's work took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Processor seconds of each endpoint process, in the order they were started.</param>
/// <param name="Megabytes">Memory of each at the end.</param>
/// <param name="ServerSeconds">Time the staging server spent on statements.</param>
/// <param name="Transactions">Committed on the staging server.</param>
/// <param name="Undone">Rolled back there: collisions, and looks into an empty queue.</param>
/// <param name="SageRequests">To all Sage 50 companies.</param>
/// <param name="SsmRequests">To all tenants.</param>
public sealed record FleetMeasure(string Stage, double Seconds, IReadOnlyList<double> Processor, IReadOnlyList<long> Megabytes, double ServerSeconds, long Transactions, long Undone, int SageRequests, int SsmRequests);
