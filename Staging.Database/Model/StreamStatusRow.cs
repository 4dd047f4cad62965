namespace Sage50Etl.Staging.Database.Model;

/// <summary>The status column of a company, stream and direction (SCH-02 to SCH-06).</summary>
public sealed class StreamStatusRow
{
    public string Company { get; set; } = "";
    public string Stream { get; set; } = "";
    /// <summary>sage50-to-ssm or ssm-to-sage50.</summary>
    public string Direction { get; set; } = "";
    /// <summary>Running or Stopped, nothing else.</summary>
    public string Status { get; set; } = "";
    /// <summary>ok, waiting, held, failed or paused.</summary>
    public string? Health { get; set; }
    public string? Detail { get; set; }
    public long? RunId { get; set; }
    public DateTimeOffset? LastStart { get; set; }
    public DateTimeOffset? LastEnd { get; set; }
    public DateTimeOffset? LastSuccess { get; set; }
    public DateTimeOffset? NextRun { get; set; }
}
