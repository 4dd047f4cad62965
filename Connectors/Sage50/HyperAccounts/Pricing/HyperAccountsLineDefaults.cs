using System.Globalization;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>
/// Tax and nominal code of a line (sage50-access 8.3): the customer's where the customer record overrides products, else the product's, else
/// the customer's. A customer abroad whose own code is at rate 0 keeps it: that is how Sage marks exports.
/// </summary>
internal sealed class HyperAccountsLineDefaults(HyperAccountsHttp http, ISage50Reader reader) : ISage50LineDefaults
{
    public async Task<SageLineDefaults?> Resolve(string accountRef, string stockCode, CancellationToken cancellationToken)
    {
        var customer = await CustomerTerms.Read(http, accountRef, cancellationToken);
        var product = NonStock(stockCode) ?? (await ProductTerms.Read(http, [stockCode], cancellationToken)).GetValueOrDefault(stockCode);
        if (product is null) return null;
        var rates = new Dictionary<int, decimal>();
        foreach (var code in await reader.Known<TaxCode>(cancellationToken)) rates[code.Number] = code.Rate;
        var tax = await TaxCodeOf(customer, product, rates, cancellationToken);
        var department = product.DeptNumber != 0 ? product.DeptNumber : customer.DeptNumber;
        return new SageLineDefaults(product.Description, product.UnitOfSale, tax, rates[tax], NominalCodeOf(customer, product), department);
    }

    private async Task<int> TaxCodeOf(
        CustomerTerms customer, ProductTerms product, Dictionary<int, decimal> rates, CancellationToken cancellationToken)
    {
        var ofProduct = customer.OverridesTaxCode || await IsExport(customer, rates, cancellationToken) ? null : product.TaxCode;
        var tax = ofProduct ?? customer.TaxCode ?? product.TaxCode
            ?? throw Neither("taxCode", "tax code", customer, product);
        return rates.ContainsKey(tax)
            ? tax
            : throw None("taxCode", string.Create(CultureInfo.InvariantCulture,
                $"Tax code T{tax} for product {product.StockCode} is not set up in Sage. Set it up, or change the record."));
    }

    private async Task<bool> IsExport(CustomerTerms customer, Dictionary<int, decimal> rates, CancellationToken cancellationToken)
    {
        if (customer.TaxCode is not { } code || customer.CountryCode is null || rates.GetValueOrDefault(code, -1) != 0) return false;
        var company = await reader.ReadCompany(cancellationToken);
        return company.CountryCode is { } home && !string.Equals(home, customer.CountryCode, StringComparison.OrdinalIgnoreCase);
    }

    private static string NominalCodeOf(CustomerTerms customer, ProductTerms product)
    {
        if (product.StockCode == Message) return "";
        return (customer.OverridesNominalCode ? customer.NominalCode : null) ?? product.NominalCode ?? customer.NominalCode
            ?? throw Neither("nominal", "nominal code", customer, product);
    }

    private static ProductTerms? NonStock(string stockCode) => stockCode switch
    {
        "S1" or "S3" => Service(stockCode, taxCode: null),
        "S2" or Message => Service(stockCode, taxCode: 0),
        _ => null,
    };

    private static ProductTerms Service(string code, int? taxCode) =>
        new() { StockCode = code, TaxCode = taxCode, Breaks = new Dictionary<char, IReadOnlyList<(decimal, decimal)>>() };

    private static SageException Neither(string field, string what, CustomerTerms customer, ProductTerms product) =>
        None(field, $"Neither product {product.StockCode} nor customer {customer.AccountRef} has a {what}. Enter one on either in Sage.");

    private static SageException None(string field, string text) =>
        new(SageFailure.Refused, HyperAccountsCodes.NoLineDefault, text) { Field = field };

    private const string Message = "M";
}
