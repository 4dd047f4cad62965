using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.Runs;

/// <summary>How a seed ended.</summary>
internal sealed record Outcome(Story Story, IReadOnlyList<string> Complaints, IReadOnlyList<string> History)
{
    public TimeSpan Simulated { get; init; }
    public int Kills { get; init; }
    public int Stops { get; init; }
    public int Faults { get; init; }
    public int Writes { get; init; }
    public long Happenings { get; init; }
}
