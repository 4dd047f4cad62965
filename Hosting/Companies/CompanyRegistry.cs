using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Extract;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Load;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Transform;

namespace Sage50Etl.Hosting.Companies;

/// <summary>The companies this process works for at the moment. One whose settings change is replaced; what is under way with the former ones ends with them.</summary>
public sealed class CompanyRegistry : IExtractContexts, IPlanContexts, ILoadContexts, IDisposable
{
    // Longer than any reading of a whole stream takes.
    private static readonly TimeSpan Farewell = TimeSpan.FromDays(1);
    private readonly StagingStore _store;
    private readonly TimeProvider _time;
    private readonly Func<string, decimal, SsmPacer>? _newPacer;
    private readonly Dictionary<string, (decimal Rate, SsmPacer? Pacer)> _pacers = [];
    private readonly List<(Company Company, DateTimeOffset Since)> _former = [];
    private readonly Lock _taking = new();
    private volatile Dictionary<string, Entry> _companies = [];
    private volatile IReadOnlyDictionary<string, ConfigurationException> _faults = new Dictionary<string, ConfigurationException>();

    /// <param name="pacer">Paces one credential, named without being told, at its requests a second; left out, within this process only.</param>
    public CompanyRegistry(IEnumerable<CompanyConnection> connections, StagingStore store, TimeProvider time, Func<string, decimal, SsmPacer>? pacer = null)
    {
        (_store, _time, _newPacer) = (store, time, pacer);
        Take([.. connections]);
    }

    public IReadOnlyCollection<Company> All => [.. _companies.Values.Select(e => e.Company)];

    public bool Has(string company) => _companies.ContainsKey(company);

    public Company Of(string company) => _companies.TryGetValue(company, out var entry) ? entry.Company
        : throw (_faults.TryGetValue(company, out var fault) ? fault : new ConfigurationException("S50-C-004",
            $"Company {company} is not configured. Put {company}.json into the companies folder, or use one of: {string.Join(", ", _companies.Keys)}."));

    /// <summary>Works for these companies from now on.</summary>
    /// <param name="faults">Why others are not started.</param>
    public void Take(IReadOnlyList<CompanyConnection> connections, IReadOnlyDictionary<string, ConfigurationException>? faults = null)
    {
        lock (_taking)
        {
            var sharing = connections.ToLookup(c => c.Settings.Ssm.Tenant, c => c.Settings);
            // The limit is the credential's: companies that use the same one wait for each other, at the slowest of their rates (D9).
            foreach (var credential in connections.GroupBy(Credential)) Pace(credential.Key, credential.Select(c => c.Settings.Ssm.RequestsPerSecond));

            var taken = new Dictionary<string, Entry>();
            foreach (var connection in connections) taken[connection.Settings.Company] = Enter(connection, [.. sharing[connection.Settings.Ssm.Tenant]]);
            _former.AddRange(_companies.Values.Where(e => !taken.Values.Any(t => ReferenceEquals(t.Company, e.Company))).Select(e => (e.Company, _time.GetUtcNow())));
            (_companies, _faults) = (taken, faults ?? new Dictionary<string, ConfigurationException>());
            Forget(_time.GetUtcNow() - Farewell);
        }
    }

    private Entry Enter(CompanyConnection connection, CompanySettings[] sharing)
    {
        var pacer = _pacers[Credential(connection)].Pacer;
        return _companies.TryGetValue(connection.Settings.Company, out var known) && ReferenceEquals(known.Connection, connection)
            && known.Sharing.SequenceEqual(sharing, ReferenceEqualityComparer.Instance) && ReferenceEquals(known.Company.Pacer, pacer)
            ? known : new(connection, sharing, new Company(connection, _store, _time, sharing, pacer));
    }

    // One pacer for the life of a credential and its rate, so that no change of a file lets more through.
    private void Pace(string credential, IEnumerable<decimal> rates)
    {
        var rate = rates.Where(r => r > 0).DefaultIfEmpty().Min();
        if (_pacers.TryGetValue(credential, out var known) && known.Rate == rate) return;
        _pacers[credential] = (rate, rate > 0 ? _newPacer?.Invoke(credential, rate) ?? new SsmPacer(rate, _time) : null);
    }

    private void Forget(DateTimeOffset before)
    {
        foreach (var former in _former.Where(f => f.Since < before)) former.Company.Dispose();
        _former.RemoveAll(f => f.Since < before);
    }

    async Task<ExtractContext> IExtractContexts.For(CompanyId company, RunId run, CancellationToken cancellationToken) =>
        (await Of(company.Value).Contexts(anyAge: false, cancellationToken)).Extract;

    async Task<PlanContext> IPlanContexts.For(CompanyId company, CancellationToken cancellationToken) => (await Of(company.Value).Contexts(anyAge: true, cancellationToken)).Plan;

    bool ILoadContexts.Has(CompanyId company) => Has(company.Value);

    async Task<LoadContext> ILoadContexts.For(CompanyId company, CancellationToken cancellationToken) => (await Of(company.Value).Contexts(anyAge: true, cancellationToken)).Load;

    private static string Credential(CompanyConnection connection) => SharedPacer.NameOf(connection.SsmAddress, connection.Secrets.SsmPublicKey);

    public void Dispose()
    {
        // The container disposes of it once for each interface it is registered under.
        lock (_taking)
        {
            foreach (var entry in _companies.Values) entry.Company.Dispose();
            _companies = [];
            Forget(DateTimeOffset.MaxValue);
        }
    }

    private sealed record Entry(CompanyConnection Connection, CompanySettings[] Sharing, Company Company);
}
