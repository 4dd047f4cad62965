using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Extract.Ssm;

/// <summary>The companies that share a tenant, seen from one of them.</summary>
/// <param name="TellsUnowned">Records that nobody owns are told by one company of the tenant only, the one that keeps the shared lists.</param>
public sealed record TenantOwners(string Company, IReadOnlyList<OwnerRule> Rules, bool TellsUnowned)
{
    public IReadOnlyList<string> Companies => [.. Rules.Select(r => r.Company)];

    /// <summary>The companies that own the record by their rule or by its external id.</summary>
    public IReadOnlyList<string> Of(SsmRecord record) => [.. Rules.Where(r => r.Claims(record)).Select(r => r.Company)];
}
