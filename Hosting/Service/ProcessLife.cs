using System.Diagnostics;

namespace Sage50Etl.Hosting.Service;

/// <summary>Whether the process that holds a lease still lives. A killed one cannot give its lease back; on its own machine one can see that it is gone.</summary>
public static class ProcessLife
{
    // What Linux calls the processes of the machine itself; those of a container have numbers of their own.
    private const string Machine = "pid:[4026531836]";

    /// <summary>This machine; in a container also the container, since two of them may bear one name, and each has a process 1.</summary>
    public static string Host { get; } = HostOf(Environment.MachineName, Processes());

    public static string Version { get; } = typeof(ProcessLife).Assembly.GetName().Version?.ToString(3) ?? "0";

    // The leases last half a minute; clocks of two machines may differ by some more.
    private static readonly TimeSpan LongestLease = TimeSpan.FromHours(1);

    /// <summary>A name for this life of this process.</summary>
    public static string Name() => $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7()}";

    /// <param name="processes">What Linux calls the set of processes this one belongs to; null elsewhere.</param>
    public static string HostOf(string machine, string? processes) => processes is null or Machine ? machine : $"{machine} {processes}";

    public static bool Alive(string? host, int process, DateTimeOffset leaseUntil, DateTimeOffset now)
    {
        // A lease of a time far ahead was taken while the clock was ahead.
        if (leaseUntil <= now || leaseUntil > now + LongestLease) return false;
        if (host != Host) return true;
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

    private static string? Processes()
    {
        if (!OperatingSystem.IsLinux()) return null;

        try
        {
            return new FileInfo("/proc/self/ns/pid").LinkTarget;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
