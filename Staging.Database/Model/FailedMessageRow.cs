namespace Sage50Etl.Staging.Database.Model;

/// <summary>A command whose handler failed unexpectedly after its retries (design 4.6).</summary>
public sealed class FailedMessageRow
{
    public long Id { get; set; }
    public string MessageId { get; set; } = "";
    public string Command { get; set; } = "";
    public string Body { get; set; } = "";
    public string? Exception { get; set; }
    public string Group { get; set; } = "";
    public int Attempts { get; set; }
    /// <summary>open, replayed or discarded.</summary>
    public string State { get; set; } = "";
    public DateTimeOffset FailedAt { get; set; }
}
