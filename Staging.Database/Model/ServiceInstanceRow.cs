namespace Sage50Etl.Staging.Database.Model;

/// <summary>The one process that works on the staging, or, where endpoints share it, the one of them that sweeps.</summary>
public sealed class ServiceInstanceRow
{
    public int Id { get; set; }
    public string Instance { get; set; } = "";
    public string? Host { get; set; }
    public int ProcessId { get; set; }
    /// <summary>Other processes work beside it.</summary>
    public bool Shared { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
}
