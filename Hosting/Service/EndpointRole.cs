namespace Sage50Etl.Hosting.Service;

/// <summary>What one endpoint process does; each role has a queue of its own.</summary>
public enum EndpointRole
{
    /// <summary>Reads both systems into staging.</summary>
    Extract,
    /// <summary>Compares, plans, moves runs on; one process of this role keeps the clock.</summary>
    Transform,
    /// <summary>Writes to both systems.</summary>
    Load,
}
