using Microsoft.EntityFrameworkCore;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Extra;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Load;
using Sage50Etl.Load.Documents;
using Sage50Etl.Load.Targets;
using Sage50Etl.Messages;
using Sage50Etl.Staging.Database;
using Sage50Etl.Staging.Database.Model;
using Sage50Etl.Transform;
using Sage50Etl.Transform.Matching;
using Sage50Etl.Transform.Policies;

namespace Sage50Etl.Hosting.Companies;

/// <summary>One company at work: its two clients and the contexts the handlers use.</summary>
public sealed class Company : IDisposable
{
    private static readonly TimeSpan FactsAge = TimeSpan.FromHours(1);
    private readonly CompanyConnection _connection;
    private readonly IReadOnlyList<Settings.CompanySettings> _sharing;
    private readonly StagingStore _store;
    private readonly TimeProvider _time;
    private readonly SageWay _sage;
    private readonly DistantSage? _distant;
    private readonly SsmClient _ssm;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private (CompanyContexts Contexts, long At)? _contexts;
    private long _sageCounted, _ssmCounted;
    private int _disposed;

    /// <param name="sharing">All companies of its tenant; left out, it is alone there.</param>
    /// <param name="pacer">Shared by the companies of one credential (D9); left out, the company paces itself.</param>
    public Company(CompanyConnection connection, StagingStore store, TimeProvider time, IReadOnlyList<Settings.CompanySettings>? sharing = null, SsmPacer? pacer = null)
    {
        (_connection, _store, _time) = (connection, store, time);
        var settings = connection.Settings;
        (_sharing, Pacer) = (sharing ?? [settings], pacer);
        _distant = connection.Settings.Sage50.Site is { } site ? new DistantSage(store, settings.Company, site) : null;
        _sage = new SageWay(connection, time, connection.Distant ? _distant : null);
        _ssm = new(new SsmClientOptions
        {
            BaseAddress = connection.SsmAddress, PublicKey = connection.Secrets.SsmPublicKey, PrivateKey = connection.Secrets.SsmPrivateKey,
            RequestsPerSecond = settings.Ssm.RequestsPerSecond > 0 ? settings.Ssm.RequestsPerSecond : null, MaxInFlight = settings.Ssm.MaxInFlight,
            CallTimeout = TimeSpan.FromSeconds(settings.Ssm.CallTimeoutSeconds), Transport = connection.SsmTransport?.Invoke(),
        }, time, pacer);
        Scope = settings.Scope();
    }

    public CompanyScope Scope { get; }
    public Settings.CompanySettings Settings => _connection.Settings;
    /// <summary>What the companies of one credential wait at; null when the company paces itself.</summary>
    public SsmPacer? Pacer { get; }
    public SageWay Sage => _sage;
    public SsmClient Ssm => _ssm;

    /// <summary>The contexts over reference lists at most an hour old; <paramref name="anyAge"/> takes what is known, for work that is under way.</summary>
    public async Task<CompanyContexts> Contexts(bool anyAge, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_contexts is { } known && (anyAge || _time.GetElapsedTime(known.At) < FactsAge)) return known.Contexts;
            var facts = await TenantFacts.Read(Settings, _sage.Reader, _ssm, cancellationToken);
            if (await Identity.Tenant(facts.Sources.Branches, keep: false, cancellationToken) is { } other)
                throw new ConfigurationException("S50-C-011", $"{other}. Nothing is read or written. Check ssm.tenant, ssm.address and the keys. "
                    + "To move to another tenant, give both the company (with its file) and ssm.tenant a new name: it is then loaded as a new one, and nothing there is written over.");
            if (TenantFieldCheck.Extra(Settings.Mapping, facts.Schemas).FirstOrDefault() is { } missing)
                throw new ConfigurationException("S50-C-014", $"Company {Settings.Company}: {missing}");
            if (_distant is not null && !_connection.Distant) await _distant.Tell(facts.Sources.SageCurrencies, cancellationToken);
            var contexts = Build(facts);
            await LinkServiceProducts(facts, cancellationToken);
            _contexts = (contexts, _time.GetTimestamp());
            return contexts;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>What in Sage 50 would not fit SSM behind the company's prefix (D8).</summary>
    public async Task<IReadOnlyList<string>> PrefixProblems(CancellationToken cancellationToken) =>
        await PrefixLengths.Problems(Settings, await TenantFacts.Read(Settings, _sage.Reader, _ssm, cancellationToken), _sage.Reader, cancellationToken);

    /// <summary>Requests to each side since the last call.</summary>
    public (long Sage, long Ssm) TakeCalls()
    {
        var (sage, ssm) = (_sage.RequestsSent, _ssm.RequestsSent);
        return (sage - Interlocked.Exchange(ref _sageCounted, sage), ssm - Interlocked.Exchange(ref _ssmCounted, ssm));
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        _sage.Dispose();
        _ssm.Dispose();
        _reading.Dispose();
    }

    private CompanyIdentity Identity => new(_store, Scope, Settings.Sage50.CompanyId, _sage.Reader, _ssm, _sage.WritesTo);

    private CompanyContexts Build(TenantFacts facts)
    {
        var settings = Settings;
        var mapping = settings.Mapping with { CustomersReadOnly = settings.Accounts.CustomerUpdates == "sage" };
        var lists = new ReferenceLists(facts.Sources, mapping);
        var mapper = new CanonicalMapper(mapping, lists, Environment.GetEnvironmentVariable("SAGE50ETL_AUTOMAPPER_LICENCE"));
        var plan = PlanOf(settings, facts.AdminUser) with { Machine = _time.LocalTimeZone, KeyUser = facts.KeyUser, WritesSage = _sage.Writes };
        var extract = new ExtractSettings
        {
            SageCompanyId = settings.Sage50.CompanyId, MasterSweep = TimeSpan.FromMinutes(settings.Sage50.MasterSweepMinutes),
            DocumentSweep = TimeSpan.FromHours(settings.Sage50.DocumentSweepHours), SsmSweep = TimeSpan.FromHours(settings.Ssm.SweepHours),
            UserMap = settings.Users.Map, SsmTimeZone = TimeZoneInfo.FindSystemTimeZoneById(settings.Ssm.TimeZone),
        };
        var load = new LoadSettings
        {
            AdminUser = facts.AdminUser, KeyUser = facts.KeyUser,
            SsmCallTimeout = TimeSpan.FromSeconds(settings.Ssm.CallTimeoutSeconds),
            SageCallTimeout = TimeSpan.FromSeconds(settings.Sage50.WriteTimeoutSeconds),
        };
        var sage = new SageAccess(_sage.Reader, _sage.Writer, _sage.Prices, _sage.LineDefaults);
        var documents = new SageDocuments(sage, mapper, lists, mapping, _time);
        var limits = new TargetLimits(mapper, mapping, facts.Lengths);
        var writes = new SsmProtectedWrites(_ssm);
        var lookup = facts.ExtIdFilterWorks ? null : new SsmLookup(_store, Scope);
        var ssm = new SsmTarget(_ssm, mapper, Ownership.Stamp(settings, facts.Sources.Branches), lookup, writes, settings.Ssm.Bulk);
        var owners = Ownership.Owners(settings, _sharing, facts.Sources.Branches);
        var reading = new ExtractContext(Scope, _sage.Reader, _ssm, mapper, lists, mapping, extract) { Owners = owners };
        return new(
            reading,
            new PlanContext(Scope, plan, new KindPolicies(plan), limits),
            new LoadContext(Scope, load, ssm, new SageTarget(_sage.Reader, _sage.Writer, mapper, mapping)
            {
                Documents = new SageDocumentEdits(sage, documents), AccountMatch = settings.Accounts.Match,
            })
            {
                Identity = Identity, Batches = ssm.Batches, Fit = (side, kind, image) => limits.Fit(side, kind, image).Image, DocumentSource = new SsmDocuments(_ssm, mapper),
                Notes = settings.Quotes.Notes ? new SsmNotes(_ssm, writes) : null,
                Owners = owners is null ? null : new SharedTenant(owners, new OwnerLookup(reading, _store)),
                DocumentTarget = documents,
            },
            [.. lists.Problems(), .. Ownership.Problems(settings, facts), .. TenantCheck.Problems(settings, facts),
                .. TenantFieldCheck.Of(settings.Mapping, facts.Schemas)]);
    }

    /// <summary>How a company is planned; <paramref name="adminUser"/> is an SSM id.</summary>
    internal static PlanSettings PlanOf(Settings.CompanySettings settings, string adminUser) => new()
    {
        CustomerUpdatesBothWays = settings.Accounts.CustomerUpdates == "both", PushPotentials = settings.Accounts.PushPotentials,
        PotentialsMarked = settings.Mapping.Potentials() is not null, ExtraFields = [.. ExtraField.Of(settings.Mapping).Select(f => (f.Kind, f.Key, f.Back))],
        AccountMatch = settings.Accounts.Match, CustomerStatuses = settings.Accounts.CustomerStatuses, GoLive = settings.GoLive, GoLiveExcept = settings.GoLiveExcept, Recreate = settings.Recreate,
        OwnsSharedLists = settings.Ssm.OwnsSharedLists, AdminUser = adminUser, Conflicts = settings.Conflicts, ConflictClock = settings.ConflictClock,
        OrdersFromSsm = settings.Orders.FromSsm == "quotationsAndOrders", Quiet = TimeSpan.FromSeconds(settings.Quotes.QuietSeconds),
        RequireRate = settings.Quotes.RequireRate, Notes = settings.Quotes.Notes, Guards = settings.Guards, MappingVersion = settings.MappingVersion,
    };

    // Read before its external id was typed, or before the settings named it, it has a link of its own.
    private async Task FreeServiceProduct(StagingDb db, SsmProduct product, CancellationToken cancellationToken)
    {
        var (company, now) = (Scope.Company.Value, _time.GetUtcNow());
        var key = product.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var others = db.Links.Where(l => l.Company == company && l.Kind == Kind.Product)
            .Where(l => l.SsmKey == key && l.Record != product.ExtId);
        var links = await others.Select(l => new { l.Record, l.SageKey }).ToListAsync(cancellationToken);
        if (links.Count == 0) return;
        var records = links.Select(l => l.Record).ToList();

        var reason = $"its SSM product {key} stands for services now (D11)";
        await db.Bases
            .Where(b => b.Company == company && b.Kind == Kind.Product && records.Contains(b.Record))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Changes
            .Where(c => c.Company == company && c.Kind == Kind.Product && records.Contains(c.Record))
            .Where(c => c.State == ChangeState.Planned || c.State == ChangeState.Queued || c.State == ChangeState.Waiting)
            .ExecuteUpdateAsync(
                c => c.SetProperty(r => r.State, ChangeState.Superseded)
                    .SetProperty(r => r.SettledAt, now)
                    .SetProperty(r => r.UpdatedAt, now)
                    .SetProperty(r => r.Reason, reason),
                cancellationToken);
        var former = links.Where(l => l.SageKey is not null).ToDictionary(l => l.SageKey!, _ => key);
        await Followers.LookAgain(db, company, Kind.Product, former, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        await others.Where(l => l.SageKey == null).ExecuteDeleteAsync(cancellationToken);
        await others.ExecuteUpdateAsync(
            l => l.SetProperty(r => r.SsmKey, (string?)null)
                .SetProperty(r => r.State, LinkState.SageOnly)
                .SetProperty(r => r.Reason, reason),
            cancellationToken);
    }

    // Lines of services and carriage point to these products, which no Sage record stands behind (D11).
    private Task LinkServiceProducts(TenantFacts facts, CancellationToken cancellationToken) => _store.Write(async db =>
    {
        foreach (var product in facts.Sources.ServiceProducts)
        {
            await FreeServiceProduct(db, product, cancellationToken);
            var link = await db.Links.FindAsync([Scope.Company.Value, Kind.Product, product.ExtId!], cancellationToken)
                ?? db.Links.Add(new LinkRow { Company = Scope.Company.Value, Kind = Kind.Product, Record = product.ExtId!, UpdatedAt = _time.GetUtcNow() }).Entity;
            (link.SageKey, link.SsmKey, link.State, link.Reason) =
                (product.ExtId, product.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), LinkState.Linked, CompanyIdentity.ServiceProduct);
        }
    }, cancellationToken);
}
