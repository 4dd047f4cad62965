using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>One leased job of a run: reading a stream of one side, or planning a stream.</summary>
public sealed class RunStepRow
{
    public long RunId { get; set; }
    /// <summary>extract or plan.</summary>
    public string Phase { get; set; } = "";
    public Side Side { get; set; }
    public string Stream { get; set; } = "";
    public int Order { get; set; }
    /// <summary>pending, running, done, failed.</summary>
    public string State { get; set; } = "";
    public int Attempts { get; set; }
    public int Fence { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? DispatchedUntil { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    /// <summary>full or delta.</summary>
    public string Mode { get; set; } = "";
    public long RowsRead { get; set; }
    public long RowsChanged { get; set; }
    public long RowsFiltered { get; set; }
    public long RowsRefused { get; set; }
    public string? Code { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
