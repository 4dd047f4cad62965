namespace Sage50Etl.Sandbox.Ssm;

/// <summary>How one simulated tenant is run.</summary>
public sealed record SsmSimulatorOptions
{
    /// <summary>SQLite file of the tenant; created and seeded when it does not exist.</summary>
    public required string DataFile { get; init; }

    /// <summary>0: any free port.</summary>
    public int Port { get; init; }

    /// <summary>Requests in any one second, log-ins included; null: unlimited (ssm-api 5.7: 4 or 13).</summary>
    public int? RequestsPerSecond { get; init; } = 4;

    public SsmSwitches Switches { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Asked before each call within the rate limit, status still 0 and nothing applied; null lets the call through.
    /// It runs outside the store's lock and may edit the store, as a person would between two calls.
    /// </summary>
    public Func<SsmCall, SsmFault?>? Fault { get; init; }
}
