using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>What <see cref="ReferenceLists"/> is built from: whole lists of both sides, as the connectors read them.</summary>
public sealed record ReferenceSources
{
    public IReadOnlyList<SsmCountry> Countries { get; init; } = [];
    public IReadOnlyList<SsmCurrency> Currencies { get; init; } = [];
    public IReadOnlyList<Currency> SageCurrencies { get; init; } = [];
    public IReadOnlyList<SsmAccountStatus> AccountStatuses { get; init; } = [];
    public IReadOnlyList<SsmSalesOrderStatus> OrderStatuses { get; init; } = [];
    public IReadOnlyList<SsmContactType> ContactTypes { get; init; } = [];
    public IReadOnlyList<SsmBranch> Branches { get; init; } = [];
    public IReadOnlyList<SsmUser> Users { get; init; } = [];
    /// <summary>At least the products whose external id stands in the setting serviceProducts.</summary>
    public IReadOnlyList<SsmProduct> ServiceProducts { get; init; } = [];
    /// <summary>SSM user who gets ownerless records (USR-12).</summary>
    public int? AdminUserId { get; init; }
    /// <summary>External ids of users whom SSM knows none for, by user id; from the map file (D18).</summary>
    public IReadOnlyDictionary<int, string> UserExtIds { get; init; } = new Dictionary<int, string>();
}
