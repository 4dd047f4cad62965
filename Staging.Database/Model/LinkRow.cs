namespace Sage50Etl.Staging.Database.Model;

/// <summary>The one identity of a record over both sides.</summary>
public sealed class LinkRow
{
    public string Company { get; set; } = "";
    public string Kind { get; set; } = "";
    /// <summary>The Sage key, or ssm#id for a record born in SSM; never changes.</summary>
    public string Record { get; set; } = "";
    public string? SageKey { get; set; }
    public string? SsmKey { get; set; }
    /// <summary>RECORD_CREATE_DATE of the Sage row, where another one under the same key means another record (D24).</summary>
    public string? SageBorn { get; set; }
    /// <summary>linked, sageOnly, ssmOnly, parked, tombstone, replaced, gone, succeeded.</summary>
    public string State { get; set; } = "";
    public string? Reason { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
