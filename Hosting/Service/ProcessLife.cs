using System.Diagnostics;

namespace Sage50Etl.Hosting.Service;

/// <summary>Whether the process that holds a lease still lives. A killed one cannot give its lease back; on its own machine one can see that it is gone.</summary>
internal static class ProcessLife
{
    public static string Version { get; } = typeof(ProcessLife).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>A name for this life of this process.</summary>
    public static string Name() => $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7()}";

    public static bool Alive(string? host, int process, DateTimeOffset leaseUntil, DateTimeOffset now)
    {
        if (leaseUntil <= now) return false;
        if (host != Environment.MachineName) return true;
        // Our own number under another name is a dead one.
        if (process == Environment.ProcessId) return false;
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
