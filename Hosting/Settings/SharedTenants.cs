using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Settings;

/// <summary>What companies of one tenant must agree on and differ in (D8, D9).</summary>
internal static class SharedTenants
{
    /// <summary>
    /// Companies that cannot be told apart in their tenant, each with the first reason. Nobody can say which of them is right, so none of that tenant is used.
    /// </summary>
    public static IReadOnlyDictionary<string, ConfigurationException> Clashes(IReadOnlyList<CompanySettings> companies)
    {
        var clashes = new Dictionary<string, ConfigurationException>();
        foreach (var spelt in companies.GroupBy(c => c.Ssm.Tenant.Trim(), StringComparer.OrdinalIgnoreCase).Select(g => g.ToList()))
            foreach (var one in spelt)
                if (spelt.Find(c => c.Ssm.Tenant != one.Ssm.Tenant) is { } other)
                    clashes[one.Company] = CompanyFiles.Wrong(one.Company, "ssm.tenant", $"is '{one.Ssm.Tenant}', and '{other.Ssm.Tenant}' in the file of {other.Company}. Write one tenant in one way");
        foreach (var sharing in companies.GroupBy(c => c.Ssm.Tenant).Where(g => g.Count() > 1).Select(g => g.ToList()))
            if (Of(sharing) is var (company, setting, what))
                foreach (var one in sharing) clashes[one.Company] = CompanyFiles.Wrong(company, setting, what);
        return clashes;
    }

    private static (string, string, string)? Of(List<CompanySettings> sharing)
    {
        foreach (var company in sharing)
        {
            var prefix = company.Mapping.ExtIdPrefix;
            if (prefix.Length == 0 || sharing.Count(c => c.Mapping.ExtIdPrefix == prefix) > 1)
                return (company.Company, "mapping.extIdPrefix", "must be there and unique, because companies share a tenant (D8)");
            if (sharing.Find(c => c != company && c.Mapping.ExtIdPrefix.StartsWith(prefix, StringComparison.Ordinal)) is { } other)
                return (company.Company, "mapping.extIdPrefix", $"'{prefix}' begins the prefix of {other.Company}, so one could not be told from the other (D8)");
            if (!company.Ssm.Ownership.IsGiven())
                return (company.Company, "ssm.ownership", "must say which records are this company's, because companies share a tenant (D9)");
            if (sharing.Exists(c => c != company && c.Ssm.Ownership == company.Ssm.Ownership))
                return (company.Company, "ssm.ownership", "is the same for two companies of one tenant, so every record would be owned twice (D9)");
            if (sharing.Exists(c => c.Ssm.Address != company.Ssm.Address))
                return (company.Company, "ssm.address", $"differs among the companies of tenant {company.Ssm.Tenant}; one tenant has one address");
        }
        var owners = sharing.Where(c => c.Ssm.OwnsSharedLists).Select(c => c.Company).ToList();
        return owners.Count == 1 ? null : (sharing[0].Company, "ssm.ownsSharedLists", "must be true for exactly one company of the tenant (D9), "
            + (owners.Count == 0 ? "is for none" : $"is for {string.Join(", ", owners)}"));
    }
}
