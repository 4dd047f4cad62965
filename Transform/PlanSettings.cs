using Sage50Etl.Transform.Guards;

namespace Sage50Etl.Transform;

/// <summary>Settings of planning for one company; names as in the company file.</summary>
public sealed record PlanSettings
{
    /// <summary>accounts.customerUpdates (D13): <c>sage</c> keeps customers read-only in SSM, <c>both</c> merges field by field.</summary>
    public bool CustomerUpdatesBothWays { get; init; }
    /// <summary>False where nothing can be written to Sage 50: every field goes one way, and what is made in SSM stays there.</summary>
    public bool WritesSage { get; init; } = true;
    /// <summary>accounts.pushPotentials (ACC-05).</summary>
    public bool PushPotentials { get; init; }
    /// <summary>Sage tells potentials from customers (mapping.potentialMarker), so that the status goes both ways.</summary>
    public bool PotentialsMarked { get; init; }
    /// <summary>Status labels that count as customer; the first is written (D13).</summary>
    public IReadOnlyList<string> CustomerStatuses { get; init; } = ["Client"];
    /// <summary>accounts.match: fields that must all agree before a customer is taken for the same (ACC-13).</summary>
    public IReadOnlyList<string> AccountMatch { get; init; } = ["name", "postcode"];
    /// <summary>goLive (D1): SSM records made before it are never created in Sage 50. Null: the start of the company's first run.</summary>
    public DateOnly? GoLive { get; init; }
    /// <summary>goLiveExcept: SSM ids by kind that are created in Sage all the same.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> GoLiveExcept { get; init; } = new Dictionary<string, IReadOnlyList<int>>();
    /// <summary>orders.fromSsm (D13): false lets quotations only go from SSM to Sage.</summary>
    public bool OrdersFromSsm { get; init; } = true;
    /// <summary>quotes.quietSeconds (D5).</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(60);
    /// <summary>quotes.requireRate: a document goes to Sage only when its account has a price list (ORD-07).</summary>
    public bool RequireRate { get; init; } = true;
    /// <summary>quotes.notes: why a document is held is told in its internal comment (ORD-10).</summary>
    public bool Notes { get; init; }
    /// <summary>SSM id of the user who gets ownerless records (USR-12).</summary>
    public required string AdminUser { get; init; }
    /// <summary>recreate (D29): kinds that Sage alone writes and that are not created again once somebody deletes one in SSM.</summary>
    public IReadOnlyDictionary<string, bool> Recreate { get; init; } = new Dictionary<string, bool>();
    /// <summary>Conflict policy by "kind.field".</summary>
    public IReadOnlyDictionary<string, Policies.ConflictPolicy> Conflicts { get; init; } = new Dictionary<string, Policies.ConflictPolicy>();
    /// <summary>How edit times are compared for the policy newest.</summary>
    public Policies.ConflictClock ConflictClock { get; init; } = new();
    /// <summary>Zone of the machine the connector runs on.</summary>
    public TimeZoneInfo Machine { get; init; } = TimeZoneInfo.Utc;
    /// <summary>SSM user behind the API key: a stamp of this user is our own write, not a person's edit.</summary>
    public int? KeyUser { get; init; }
    /// <summary>ssm.ownsSharedLists (D9): families and price lists are kept by this company; otherwise they are only matched.</summary>
    public bool OwnsSharedLists { get; init; } = true;
    /// <summary>mapping.fields: configured fields by kind, and whether edits in SSM reach Sage.</summary>
    public IReadOnlyList<(string Kind, string Field, bool Back)> ExtraFields { get; init; } = [];
    public GuardLimits Guards { get; init; } = new();
    /// <summary>Bumped when a mapping setting changes what a field means: bases are taken anew, nothing is written (design 4.2).</summary>
    public int MappingVersion { get; init; } = 1;
}
