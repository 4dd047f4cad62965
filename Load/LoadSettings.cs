namespace Sage50Etl.Load;

/// <summary>Settings of writing for one company.</summary>
public sealed record LoadSettings
{
    /// <summary>SSM user behind the API key: a record last written by another user was edited by a person (D3).</summary>
    public int? KeyUser { get; init; }
    /// <summary>SSM id of the user who gets ownerless records (USR-12).</summary>
    public required string AdminUser { get; init; }
    /// <summary>Longest a single call to a target may take; a take-over waits that long before it asks (design 4.5).</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Up to this age the snapshot a plan was made from serves as the look-up before a create (D7).</summary>
    public TimeSpan SnapshotLookup { get; init; } = TimeSpan.FromMinutes(15);
}
