using Sage50Etl.Extract.Ssm;
using Sage50Etl.Load.Targets;

namespace Sage50Etl.Hosting.Companies;

/// <inheritdoc />
internal sealed class SharedTenant(TenantOwners owners, OwnerLookup lookup) : ITenantOwners
{
    public IReadOnlyList<string> Others { get; } = [.. owners.Companies.Where(c => c != owners.Company)];

    public Task<string?> WhyNotOurs(string kind, string ssmKey, CancellationToken cancellationToken) =>
        lookup.WhyNotOurs(kind, ssmKey, cancellationToken);
}
