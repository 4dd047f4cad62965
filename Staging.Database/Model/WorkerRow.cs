namespace Sage50Etl.Staging.Database.Model;

/// <summary>One endpoint process of several that work on the same server, alive as long as its lease.</summary>
public sealed class WorkerRow
{
    /// <summary>Host, process and start, so that a second life of the process is another worker.</summary>
    public string Worker { get; set; } = "";
    /// <summary>extract, transform or load.</summary>
    public string Role { get; set; } = "";
    /// <summary>The place it stands at, where its companies' Sage 50 can be reached; null in the centre.</summary>
    public string? Site { get; set; }
    /// <summary>The bus it takes its work from, see <see cref="WorkerBus"/>.</summary>
    public string Bus { get; set; } = "";
    /// <summary>Its place among the processes of the same role and site on the same machine, from 1; a restart takes the place of the process that ended.</summary>
    public int Slot { get; set; }
    public string Version { get; set; } = "";
    public string Host { get; set; } = "";
    public int ProcessId { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset HeardAt { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
}
