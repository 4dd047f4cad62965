namespace Sage50Etl.Hosting.Settings;

/// <summary>The SSM tenant of the company.</summary>
public sealed record SsmSettings
{
    /// <summary>Name of the tenant in staging and lanes; companies that share a tenant name it alike.</summary>
    public required string Tenant { get; init; }
    public Uri Address { get; init; } = new("https://api.forcemanager.com/api/v4/");
    /// <summary>Requests a second the credential's plan allows us; 0 is unlimited (ssm-api 5.7).</summary>
    public decimal RequestsPerSecond { get; init; } = 3;
    public int MaxInFlight { get; init; } = 1;
    public int CallTimeoutSeconds { get; init; } = 30;
    public int SweepHours { get; init; } = 24;
    /// <summary>Kinds of records that are written up to 100 at a time where the tenant accepts that (PRD-06).</summary>
    public IReadOnlyList<string> Bulk { get; init; } = [];
    /// <summary>IANA name of the tenant's zone; its midnight and clock changes widen the overlap of reads (D19).</summary>
    public string TimeZone { get; init; } = "Europe/London";
    /// <summary>E-mail of the user who gets ownerless records (USR-12).</summary>
    public required string AdminUser { get; init; }
    /// <summary>E-mail of the user behind the API key, to tell a person's edit from what the tenant made of our own write (D3); left out, no edit is told apart.</summary>
    public string? KeyUser { get; init; }
    /// <summary>Which records are this company's where companies share the tenant (D9).</summary>
    public SsmOwnership Ownership { get; init; } = new();
    /// <summary>Whether this company keeps families and price lists; the others of a shared tenant only match them (D9). Exactly one company of a tenant does.</summary>
    public bool OwnsSharedLists { get; init; } = true;
}
