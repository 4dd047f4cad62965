using System.Globalization;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Canonical;

/// <summary>
/// Immutable look-ups between canonical texts and the ids of both sides. Reading an unknown id gives #id; writing an unknown text is a
/// <see cref="MappingException"/>. Texts compare without case.
/// </summary>
public sealed class ReferenceLists
{
    private readonly ReferenceSources _sources;
    private readonly MappingSettings _settings;
    private readonly NamedIds _countries, _currencies, _accountStatuses, _orderStatuses, _contactTypes, _serviceProducts;
    private readonly Dictionary<int, string> _sageCurrencies;
    private readonly Dictionary<int, string> _userExtIds;

    public ReferenceLists(ReferenceSources sources, MappingSettings settings)
    {
        (_sources, _settings) = (sources, settings);
        _countries = NamedIds.Of(sources.Countries, c => c.Iso2?.ToUpperInvariant());
        _currencies = NamedIds.Of(sources.Currencies, c => c.IsoCode?.ToUpperInvariant());
        _accountStatuses = NamedIds.Of(sources.AccountStatuses, s => Label(s.DescriptionEN, s.DescriptionES));
        _orderStatuses = NamedIds.Of(sources.OrderStatuses, s => Label(s.DescriptionEN, s.DescriptionES));
        _contactTypes = NamedIds.Of(sources.ContactTypes, t => Label(t.DescriptionEN, t.DescriptionES));
        _serviceProducts = NamedIds.Of(sources.ServiceProducts, p => settings.ServiceProducts.Values.Contains(p.ExtId) ? p.ExtId : null);
        _sageCurrencies = sources.SageCurrencies.GroupBy(c => c.Number).ToDictionary(g => g.Key, g => g.First().Code.ToUpperInvariant());
        BaseCurrencyNumber = sources.SageCurrencies.FirstOrDefault(c => c.BaseCurrency)?.Number ?? 1;
        DefaultBranchId = sources.Branches.Where(b => !b.Deleted).OrderBy(b => b.Default != true).ThenBy(b => b.Id).FirstOrDefault()?.Id;
        _userExtIds = new(sources.UserExtIds);
        foreach (var user in sources.Users)
            if (!string.IsNullOrWhiteSpace(user.ExtId)) _userExtIds[user.Id] = user.ExtId;
    }

    /// <summary>The branch flagged as default, else the one with the lowest id; null when the tenant shows none.</summary>
    public int? DefaultBranchId { get; }
    public int? AdminUserId => _sources.AdminUserId;
    /// <summary>CURRENCY.NUMBER of the base currency, 1 where no row says so (sage50-access 6).</summary>
    public int BaseCurrencyNumber { get; }
    public string? BaseCurrency => _sageCurrencies.GetValueOrDefault(BaseCurrencyNumber);

    public string? Country(int? id) => _countries.Text(id);
    public string? Currency(int? id) => _currencies.Text(id);
    /// <summary>Whether the tenant shows the type, deleted ones included; none counts as shown.</summary>
    public bool ShowsContactType(int? id) => _contactTypes.Text(id) is not ['#', ..];
    public string? ContactType(int? id) => _contactTypes.Text(id);

    /// <summary>ISO code of a 1-based Sage currency number.</summary>
    public string SageCurrency(int number) =>
        _sageCurrencies.GetValueOrDefault(number) ?? "#" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Client and Potential by the configured labels, any other status under its label.</summary>
    public string? AccountState(int? id) => _accountStatuses.Text(id) is not { } label ? null
        : Same(label, _settings.ClientLabel) ? AccountStatus.Client
        : Same(label, _settings.PotentialLabel) ? AccountStatus.Potential
        : label;

    /// <summary>The <see cref="OrderState"/> whose label the status has, else the label itself.</summary>
    public string? OrderStateOf(int? id)
    {
        var label = _orderStatuses.Text(id);
        return label is null ? null : _settings.OrderStatusLabels.FirstOrDefault(l => Same(l.Value, label)).Key ?? label;
    }

    /// <summary>The code of the tenant's list that stands for a country code of Sage; null where it has none (D22).</summary>
    public string? KnownCountry(string code) => new[] { _settings.Countries.GetValueOrDefault(code), code, MappingDefaults.Countries.GetValueOrDefault(code) }
        .FirstOrDefault(c => c is not null && _countries.Knows(c)) is { } known ? known.ToUpperInvariant() : null;

    public bool KnowsCurrency(string iso) => _currencies.Knows(iso);

    public int CountryId(string kind, string field, string iso) => _countries.Id(iso)
        ?? throw new MappingException(kind, field, iso, "The tenant's countries have no such iso2 code. Correct the country code of the record.");

    public int CurrencyId(string kind, string field, string iso) => _currencies.Id(iso)
        ?? throw new MappingException(kind, field, iso,
            "The tenant's currencies have no such isoCode. Have it added in SSM, or correct the currency in Sage.");

    public int SageCurrencyNumber(string kind, string field, string iso)
    {
        foreach (var (number, code) in _sageCurrencies)
            if (Same(code, iso)) return number;
        throw new MappingException(kind, field, iso, "Sage has no currency with this code. Set it up under Settings, Currencies.");
    }

    public int AccountStatusId(string kind, string field, string status)
    {
        var label = status switch
        {
            AccountStatus.Client => _settings.ClientLabel,
            AccountStatus.Potential => _settings.PotentialLabel,
            _ => status,
        };
        return _accountStatuses.Id(label)
            ?? throw new MappingException(kind, field, label,
                "The tenant's account statuses have no such label. Add it in SSM or correct clientLabel and potentialLabel.");
    }

    public int OrderStatusId(string kind, string field, string state)
    {
        var label = _settings.OrderStatusLabels.GetValueOrDefault(state, state);
        return _orderStatuses.Id(label)
            ?? throw new MappingException(kind, field, label,
                "The tenant's salesorder statuses have no such label. Add it in SSM or correct orderStatusLabels.");
    }

    /// <summary>The live type with this label as the tenant writes it; null where it has none (CON-04).</summary>
    public string? KnownContactType(string title) => _contactTypes.Id(title) is { } id ? _contactTypes.Text(id) : null;

    public int ContactTypeId(string kind, string field, string label) => _contactTypes.Id(label)
        ?? throw new MappingException(kind, field, label, "The tenant's contact types have no such label. Add it in SSM, or correct the title in Sage.");

    /// <summary>SSM id of a service product by its external id (D11), the way from the Sage side of a line; null where the tenant lacks it.</summary>
    public int? ServiceProductId(string extId) => _serviceProducts.Id(extId);

    /// <summary>External id of a service product by its SSM id, or null for any other product.</summary>
    public string? ServiceProduct(int id) => _serviceProducts.Text(id) is { } extId && extId[0] != '#' ? extId : null;

    /// <summary>salesRepExtId of a sale (D18): the user's own, else the map file's, else the admin user's.</summary>
    public string SalesRepExtId(int? userId) =>
        (userId is { } id ? _userExtIds.GetValueOrDefault(id) : null)
        ?? (AdminUserId is { } admin ? _userExtIds.GetValueOrDefault(admin) : null)
        ?? throw new MappingException(Kind.Invoice, "rep", userId?.ToString(CultureInfo.InvariantCulture),
            "Neither this user nor the admin user has an external id. Give the admin user one in SSM.");

    /// <summary>What the tenant or the company lacks for these settings, for the check before a start.</summary>
    public IEnumerable<string> Problems() => [
        .. ReferenceCheck.Of(this, _settings, _accountStatuses, _orderStatuses, _sources), .. ReferenceCheck.Titles(_settings, _contactTypes),
    ];

    private static string? Label(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
