namespace Sage50Etl.Hosting.Service;

/// <summary>What holds on every bus.</summary>
public static class BusLimits
{
    /// <summary>Deliveries before a message is given up (design 4.6).</summary>
    public const int Attempts = 3;

    /// <summary>Messages that one process handles side by side.</summary>
    public const int Parallel = 4;
}
