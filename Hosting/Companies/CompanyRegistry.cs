using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Extract;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>The companies this process works for.</summary>
public sealed class CompanyRegistry : IExtractContexts, IPlanContexts, ILoadContexts, IDisposable
{
    private readonly Dictionary<string, Company> _companies;

    /// <param name="pacer">Paces one credential, named without being told, at its requests a second; left out, within this process only.</param>
    public CompanyRegistry(IEnumerable<CompanyConnection> connections, StagingStore store, TimeProvider time, Func<string, decimal, SsmPacer>? pacer = null)
    {
        var all = connections.ToList();
        var sharing = all.ToLookup(c => c.Settings.Ssm.Tenant, c => c.Settings);
        // The limit is the credential's: companies that use the same one wait for each other, at the slowest of their rates (D9).
        var pacers = all.GroupBy(Credential).ToDictionary(g => g.Key, g => g.Select(c => c.Settings.Ssm.RequestsPerSecond).Where(r => r > 0).DefaultIfEmpty().Min())
            .ToDictionary(r => r.Key, r => r.Value > 0 ? pacer?.Invoke(r.Key, r.Value) ?? new SsmPacer(r.Value, time) : null);
        _companies = all.ToDictionary(c => c.Settings.Company, c => new Company(c, store, time, [.. sharing[c.Settings.Ssm.Tenant]], pacers[Credential(c)]));
    }

    public IReadOnlyCollection<Company> All => _companies.Values;

    public Company Of(string company) => _companies.GetValueOrDefault(company)
        ?? throw new ConfigurationException("S50-C-004", $"Company {company} is not configured. Put {company}.json into the companies folder, or use one of: {string.Join(", ", _companies.Keys)}.");

    async Task<ExtractContext> IExtractContexts.For(CompanyId company, RunId run, CancellationToken cancellationToken) =>
        (await Of(company.Value).Contexts(anyAge: false, cancellationToken)).Extract;

    async Task<PlanContext> IPlanContexts.For(CompanyId company, CancellationToken cancellationToken) => (await Of(company.Value).Contexts(anyAge: true, cancellationToken)).Plan;

    async Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) => (await Of(company.Value).Contexts(anyAge: true, cancellationToken)).Load;

    private static string Credential(CompanyConnection connection) => SharedPacer.NameOf(connection.SsmAddress, connection.Secrets.SsmPublicKey);

    public void Dispose()
    {
        // The container disposes of it once for each interface it is registered under.
        foreach (var company in _companies.Values) company.Dispose();
        _companies.Clear();
    }
}
