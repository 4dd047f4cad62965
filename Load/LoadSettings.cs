using Sage50Etl.Messages;

namespace Sage50Etl.Load;

/// <summary>Settings of writing for one company.</summary>
public sealed record LoadSettings
{
    /// <summary>SSM user behind the API key: a record last written by another user was edited by a person (D3).</summary>
    public int? KeyUser { get; init; }
    /// <summary>SSM id of the user who gets ownerless records (USR-12).</summary>
    public required string AdminUser { get; init; }
    /// <summary>Longest a single call to SSM may take.</summary>
    public TimeSpan SsmCallTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Longest a single write to Sage 50 may take.</summary>
    public TimeSpan SageCallTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Longest a single call to either may take; a take-over waits that long before it asks (design 4.5).</summary>
    public TimeSpan CallTimeout => SsmCallTimeout > SageCallTimeout ? SsmCallTimeout : SageCallTimeout;
    /// <summary>What is kept of a lease to settle a call after its time-out.</summary>
    public static TimeSpan Reserve { get; } = TimeSpan.FromSeconds(5);
    /// <summary>How long a worker may have a change: a write, what it reads before and after it, and the reserve.</summary>
    public TimeSpan Lease => (CallTimeout * 3) + Reserve;
    /// <summary>As <see cref="Lease"/>, for what goes in one call.</summary>
    public TimeSpan BatchLease => (CallTimeout * 4) + Reserve;
    /// <summary>Up to this age the snapshot a plan was made from serves as the look-up before a create (D7).</summary>
    public TimeSpan SnapshotLookup { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest a single write to that side may be under way.</summary>
    public TimeSpan CallTimeoutOf(Side side) => side == Side.Ssm ? SsmCallTimeout : SageCallTimeout;
}
