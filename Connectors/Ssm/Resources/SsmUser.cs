namespace Sage50Etl.Connectors.Ssm.Resources;

/// <summary>users (ssm-api 6.11); never written (D17).</summary>
public sealed record SsmUser : SsmRecord, ISsmResource
{
    public static string Path => "users";
    public string? Name { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public string? ExtId { get; init; }
    public bool? IsActive { get; init; }
}
