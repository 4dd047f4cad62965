using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Companies;

/// <summary>
/// Companies that reach one tenant under several names. The keys say which tenant it is, whatever stands under ssm.tenant: taken for two, ABC001 of the one company
/// would be joined with ABC001 of the other (D8, D9).
/// </summary>
public static class SharedKeys
{
    /// <summary>Nobody can say which of the names is right, so none of these companies is used.</summary>
    public static IReadOnlyDictionary<string, ConfigurationException> Clashes(IEnumerable<CompanyConnection> connections)
    {
        var clashes = new Dictionary<string, ConfigurationException>();
        foreach (var same in connections.GroupBy(c => SharedPacer.NameOf(c.SsmAddress, c.Secrets.SsmPublicKey)).Select(g => g.Select(c => c.Settings).ToList()))
            foreach (var company in same)
                if (same.Find(c => c.Ssm.Tenant != company.Ssm.Tenant) is { } other)
                    clashes[company.Company] = CompanyFiles.Wrong(company.Company, "ssm.tenant",
                        $"is '{company.Ssm.Tenant}', and company {other.Company} has the same keys under '{other.Ssm.Tenant}': they are one tenant. Give both one name, "
                        + "and with it mapping.extIdPrefix and ssm.ownership, or each the keys of its own tenant (D8, D9)");
        return clashes;
    }

    /// <summary>The files with what their keys say about each other; a company whose secrets are not to be had here is not compared.</summary>
    public static IReadOnlyList<CompanyFile> Told(IReadOnlyList<CompanyFile> files)
    {
        var clashes = Clashes(files.Select(f => Connection(f.Settings)).OfType<CompanyConnection>());
        return [.. files.Select(f => clashes.TryGetValue(f.Name, out var fault) ? f with { Settings = null, Fault = fault } : f)];
    }

    private static CompanyConnection? Connection(CompanySettings? settings)
    {
        try
        {
            return settings is null or { Sandbox: not null } ? null : CompanyConnection.Of(settings);
        }
        catch (ConfigurationException)
        {
            return null;
        }
    }
}
