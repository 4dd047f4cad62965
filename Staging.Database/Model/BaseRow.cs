namespace Sage50Etl.Staging.Database.Model;

/// <summary>The pair last agreed or seen per field (D2).</summary>
public sealed class BaseRow
{
    public string Company { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Record { get; set; } = "";
    public string? SageHash { get; set; }
    public string? SsmHash { get; set; }
    public string? SageImage { get; set; }
    public string? SsmImage { get; set; }
    public int HashVersion { get; set; }
    public int MappingVersion { get; set; }
    public DateTimeOffset AgreedAt { get; set; }
}
