namespace Sage50Etl.Staging.Database.Model;

/// <summary>What one process makes of one company file: the settings it works with and since when, and what is wrong with the file as it is now.</summary>
public sealed class CompanyFileRow
{
    public string Company { get; set; } = "";
    /// <summary>"service" for a process that works alone, else the queue and the host of an endpoint.</summary>
    public string Process { get; set; } = "";
    /// <summary>Null: the company is not started.</summary>
    public DateTimeOffset? InForceSince { get; set; }
    public string? Code { get; set; }
    /// <summary>Why the company is not started, or why the file as it is now is not taken.</summary>
    public string? Fault { get; set; }
    public DateTimeOffset? FaultSince { get; set; }
    public DateTimeOffset SeenAt { get; set; }
}
