namespace Sage50Etl.Staging.Database.Model;

/// <summary>What a person or another program asks the running service to do (design 3).</summary>
public sealed class RequestRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    /// <summary>sync, plan, approve, restored, keys or replay.</summary>
    public string Kind { get; set; } = "";
    public string? Arguments { get; set; }
    /// <summary>open, taken, done or refused.</summary>
    public string State { get; set; } = "";
    public string? Result { get; set; }
    public long? RunId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
}
