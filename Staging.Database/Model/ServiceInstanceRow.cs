namespace Sage50Etl.Staging.Database.Model;

/// <summary>The one process that works on an embedded file.</summary>
public sealed class ServiceInstanceRow
{
    public int Id { get; set; }
    public string Instance { get; set; } = "";
    public string? Host { get; set; }
    public int ProcessId { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
}
