namespace Sage50Etl.Hosting.Settings;

/// <summary>How large the sample company is and how the simulated servers behave. Simulation only.</summary>
public sealed record SandboxSettings
{
    public int Customers { get; init; } = 250;
    public int Seed { get; init; } = 50;
    /// <summary>Request limit of the simulated tenant; 4 and 13 are production's, 0 is unlimited.</summary>
    public int RequestsPerSecond { get; init; } = 4;
    /// <summary>Fixed ports, so that the addresses stay the same; 0 takes free ones.</summary>
    public int SsmPort { get; init; }
    public int Sage50Port { get; init; }
}
