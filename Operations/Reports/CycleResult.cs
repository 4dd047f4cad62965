namespace Sage50Etl.Operations.Reports;

/// <summary>One run as people see it. <paramref name="Seconds"/> is from its start to its end.</summary>
public sealed record CycleResult(
    long Run, string State, string? Reason, IReadOnlyList<StreamResult> Streams, long ApiCalls, long Sage50Calls, long SsmCalls, decimal Seconds)
{
    public int Written => Streams.Sum(s => s.Created + s.Updated + s.Deleted);
}
