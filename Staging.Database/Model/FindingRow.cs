using Sage50Etl.Messages;

namespace Sage50Etl.Staging.Database.Model;

/// <summary>A record that cannot be worked with, with the rule, field and limit; one row per record and code.</summary>
public sealed class FindingRow
{
    public long Id { get; set; }
    public string Company { get; set; } = "";
    public Side Side { get; set; }
    public string Kind { get; set; } = "";
    public string Key { get; set; } = "";
    public string Code { get; set; } = "";
    public string? Rule { get; set; }
    public string? Field { get; set; }
    public string? Limit { get; set; }
    public string Reason { get; set; } = "";
    public bool Open { get; set; }
    public DateTimeOffset FirstSeen { get; set; }
    public DateTimeOffset LastSeen { get; set; }
}
