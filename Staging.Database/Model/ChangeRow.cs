using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>One record to be written to one side (design 4.5).</summary>
public sealed class ChangeRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    public string Lane { get; set; } = "";
    public Side Target { get; set; }
    public string Stream { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Record { get; set; } = "";
    /// <summary>create, update or delete.</summary>
    public string Action { get; set; } = "";
    public string State { get; set; } = "";
    public int Version { get; set; }
    public int Priority { get; set; }
    public int Order { get; set; }
    /// <summary>Source-form values of the fields to write, as JSON.</summary>
    public string Fields { get; set; } = "";
    /// <summary>Target-form values the plan was made against, as JSON.</summary>
    public string? Expected { get; set; }
    public string? SourceHash { get; set; }
    /// <summary>Fields that the target refused, with commas between: the change goes without them (D22). A new version begins without any.</summary>
    public string? LeftOut { get; set; }
    /// <summary>Key or external id fixed before the first call; the look-up asks for it.</summary>
    public string? Key { get; set; }
    /// <summary>The key with which the target answered a create: the record is made, and only read back from here on.</summary>
    public string? Answered { get; set; }
    public int MappingVersion { get; set; }
    public long RunId { get; set; }
    public int Attempts { get; set; }
    /// <summary>How often a worker took it; a record that kills the process is set aside by this count.</summary>
    public int Claims { get; set; }
    public int Fence { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public DateTimeOffset? DispatchedUntil { get; set; }
    public DateTimeOffset? IntentAt { get; set; }
    public string? WaitsForKind { get; set; }
    public string? WaitsForKey { get; set; }
    public string? Code { get; set; }
    public string? Rule { get; set; }
    public string? Field { get; set; }
    public string? Limit { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
}
