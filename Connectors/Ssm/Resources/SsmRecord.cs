using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>What every SSM record carries (ssm-api 6, audit block). Stamps are wall times as printed, zone unknown.</summary>
public abstract record SsmRecord
{
    public int Id { get; init; }
    public DateTime? DateCreated { get; init; }
    public DateTime? DateUpdated { get; init; }
    public DateTime? DateDeleted { get; init; }
    public int? SalesRepIdCreated { get; init; }
    public int? SalesRepIdUpdated { get; init; }
    public int? SalesRepIdDeleted { get; init; }
    /// <summary>Soft delete mark; SSM also prints it as 0/1.</summary>
    public bool Deleted { get; init; }
    /// <summary>Everything not declared, Z_ custom fields first of all.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
    /// <summary>Declared fields that the tenant left out of its answer, as it does where the key may not see them: not known, which is not the same as empty.</summary>
    [JsonIgnore]
    public IReadOnlySet<string>? Undelivered { get; internal set; }
}
