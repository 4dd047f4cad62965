namespace Sage50Etl.Connectors.Ssm;

/// <summary>One field of a tenant's schema (ssm-api 4.5).</summary>
/// <param name="Type">JSON type, null left out: string, integer, number, boolean, object (a reference), array (of references).</param>
/// <param name="MaxLength">Characters; null when the tenant states none.</param>
/// <param name="Table">Resource a reference points to.</param>
public sealed record SsmSchemaField(string Name, string Type, int? MaxLength, bool Required, bool ReadOnly, string? Table)
{
    /// <summary>As <c>date-time</c>; null when the tenant states none.</summary>
    public string? Format { get; init; }
}
