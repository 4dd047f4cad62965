namespace Sage50Etl.Sandbox.Ssm;

/// <summary>What goes wrong at every <see cref="SsmSwitches.SlowOrDroppedEvery"/>-th call. Log-ins are spared.</summary>
public enum SsmSlowOrDropped
{
    Off,
    /// <summary>408 without effect, reads and writes.</summary>
    Status408,
    /// <summary>The connection is reset after the write was applied; only writes count.</summary>
    ResetAfterWrite,
    /// <summary>500 without effect, reads and writes.</summary>
    Status500,
    /// <summary>503 without effect, reads and writes.</summary>
    Status503,
    /// <summary>No answer and no effect until the caller gives up, reads and writes.</summary>
    Hang,
}
