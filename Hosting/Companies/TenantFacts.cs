using System.Globalization;
using Sage50Etl.Canonical;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Sage50;
using Sage50Etl.Connectors.Sage50.Rows;
using Sage50Etl.Connectors.Ssm;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract;
using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Companies;

/// <summary>What is read from both systems before records are: reference lists, users, field lengths. Kept for an hour.</summary>
public sealed record TenantFacts(ReferenceSources Sources, IReadOnlyDictionary<string, SsmSchema> Schemas, string AdminUser, int? KeyUser)
{
    /// <summary>The tenant's lists can be asked by external id: tried on the service products, which have to be there (D7).</summary>
    public bool ExtIdFilterWorks { get; init; }

    /// <summary>End points and what the key may do with them; null where the tenant does not list them (ssm-api 3).</summary>
    public IReadOnlyList<SsmResourceInfo>? Resources { get; init; }

    /// <summary>Characters each text field takes, by record kind and SSM key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Lengths { get; } =
        Schemas.ToDictionary(s => s.Key, s => (IReadOnlyDictionary<string, int>)LengthsOf(s.Value));

    public static async Task<TenantFacts> Read(CompanySettings settings, ISage50Reader sage, ISsmClient ssm, CancellationToken cancellationToken)
    {
        var users = await All<SsmUser>(ssm, null, cancellationToken);
        var admin = User(settings, users, settings.Ssm.AdminUser, "ssm.adminUser");
        var key = settings.Ssm.KeyUser is { } email ? User(settings, users, email, "ssm.keyUser") : null;
        var (services, filterWorks) = await ServiceProducts(ssm, settings.Mapping.ServiceProducts.Values.ToHashSet(), cancellationToken);
        var currencies = await sage.Currencies(cancellationToken);
        // Files may lack the table; a service that answers has one.
        if (currencies.Count == 0 && settings.Sage50.Reader == "hyperAccounts")
            throw new SageException(SageFailure.Transient, ExtractCodes.Empty, "Sage 50 answered with an empty list of currencies. No company is without one, so nothing is read by it; it is asked for again.");

        return new(new ReferenceSources
        {
            Countries = await Some<SsmCountry>(ssm, cancellationToken), Currencies = await Some<SsmCurrency>(ssm, cancellationToken),
            SageCurrencies = currencies, AccountStatuses = await Some<SsmAccountStatus>(ssm, cancellationToken),
            OrderStatuses = await Some<SsmSalesOrderStatus>(ssm, cancellationToken), ContactTypes = await All<SsmContactType>(ssm, null, cancellationToken),
            Branches = await Some<SsmBranch>(ssm, cancellationToken), Users = users,
            ServiceProducts = services, AdminUserId = admin.Id,
            UserExtIds = users.Where(u => settings.Users.ExtIds.ContainsKey(u.Email ?? "")).ToDictionary(u => u.Id, u => settings.Users.ExtIds[u.Email!]),
        }, await AllSchemas(ssm, cancellationToken), admin.Id.ToString(CultureInfo.InvariantCulture), key?.Id)
        {
            ExtIdFilterWorks = filterWorks, Resources = await Listed(ssm, cancellationToken),
        };
    }

    // The list is a help, not a need: a tenant without it is worked with all the same.
    private static async Task<IReadOnlyList<SsmResourceInfo>?> Listed(ISsmClient ssm, CancellationToken cancellationToken)
    {
        try
        {
            return await ssm.Resources(cancellationToken);
        }
        catch (SsmException missing) when (missing.Failure is SsmFailure.Refused or SsmFailure.Configuration)
        {
            return null;
        }
    }

    private static async Task<(IReadOnlyList<SsmProduct> Products, bool FilterWorks)> ServiceProducts(ISsmClient ssm, HashSet<string> extIds, CancellationToken cancellationToken)
    {
        var filtered = await Filtered(ssm, extIds, cancellationToken);
        if (filtered is { Count: > 0 } && filtered.All(p => p.ExtId is { } id && extIds.Contains(id)) && extIds.All(id => filtered.Exists(p => p.ExtId == id))) return (filtered, true);
        var all = (await All<SsmProduct>(ssm, null, cancellationToken)).Where(p => !p.Deleted && p.ExtId is { } id && extIds.Contains(id)).ToList();
        return (all, all.Count > 0 && filtered is not null && filtered.Count == all.Count);
    }

    // Null where the tenant refuses the filter.
    private static async Task<List<SsmProduct>?> Filtered(ISsmClient ssm, IEnumerable<string> extIds, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await All<SsmProduct>(ssm, SsmWhere.In("extId", extIds).ToString(), cancellationToken)).Where(p => !p.Deleted)];
        }
        catch (SsmException refused) when (refused.Failure == SsmFailure.Refused)
        {
            return null;
        }
    }

    private static SsmUser User(CompanySettings settings, IReadOnlyList<SsmUser> users, string email, string setting) =>
        users.FirstOrDefault(u => !u.Deleted && string.Equals(u.Email, email, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException("S50-C-010", $"Company {settings.Company}: {setting} names an e-mail that no SSM user of tenant {settings.Ssm.Tenant} has (USR-12). Correct it.");

    private static async Task<IReadOnlyList<T>> All<T>(ISsmClient ssm, string? where, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var rows = new List<T>();
        await foreach (var page in ssm.List<T>(new SsmListQuery(where), cancellationToken)) rows.AddRange(page.Rows);
        return rows;
    }

    // A list that came empty by mistake would be kept for an hour, and every record written without its country, currency or status.
    private static async Task<IReadOnlyList<T>> Some<T>(ISsmClient ssm, CancellationToken cancellationToken) where T : SsmRecord, ISsmResource
    {
        var rows = await All<T>(ssm, null, cancellationToken);
        return rows.Count > 0 ? rows : throw new SsmException(SsmFailure.Transient, SsmErrorCodes.ListCut,
            $"SSM answered with an empty list of {T.Path}. No tenant is without one, so nothing is read or written by it; it is asked for again.");
    }

    private static async Task<IReadOnlyDictionary<string, SsmSchema>> AllSchemas(ISsmClient ssm, CancellationToken cancellationToken) => new Dictionary<string, SsmSchema>
    {
        [Kind.Family] = await ssm.Schema<SsmProductFamily>(cancellationToken), [Kind.Rate] = await ssm.Schema<SsmRate>(cancellationToken),
        [Kind.Product] = await ssm.Schema<SsmProduct>(cancellationToken), [Kind.Account] = await ssm.Schema<SsmAccount>(cancellationToken),
        [Kind.Address] = await ssm.Schema<SsmAccountAddress>(cancellationToken), [Kind.Contact] = await ssm.Schema<SsmContact>(cancellationToken),
        [Kind.Order] = await ssm.Schema<SsmSalesOrder>(cancellationToken), [Kind.OrderLine] = await ssm.Schema<SsmSalesOrderLine>(cancellationToken),
        [Kind.Invoice] = await ssm.Schema<SsmSale>(cancellationToken),
    };

    private static Dictionary<string, int> LengthsOf(SsmSchema schema) =>
        schema.Fields.Values.Where(f => f.MaxLength is not null).ToDictionary(f => f.Name, f => f.MaxLength!.Value);
}
