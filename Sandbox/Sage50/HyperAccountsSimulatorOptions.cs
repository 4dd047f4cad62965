namespace Sage50Etl.Sandbox.Sage50;

/// <summary>Where the sample company lies and how it is made. Seed, size and the time of creation decide its content.</summary>
public sealed record HyperAccountsSimulatorOptions
{
    /// <summary>SQLite file; made with a new company when it is not there.</summary>
    public required string DataFile { get; init; }
    /// <summary>Loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }
    public int Seed { get; init; } = 50;
    public int Customers { get; init; } = 250;
    public HyperAccountsSwitches Switches { get; init; } = new();
    public TimeProvider Time { get; init; } = TimeProvider.System;
    /// <summary>Asked once per call before anything happens; Status, Success, EffectApplied and CreatedKey are not known yet.</summary>
    public Func<HyperAccountsCall, HyperAccountsFault?>? Fault { get; init; }
}
