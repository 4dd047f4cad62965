using System.Text.Json;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Answers;
using Sage50Etl.Connectors.Sage50.Cells;
using Sage50Etl.Connectors.Sage50.HyperAccounts.Http;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Pricing;

/// <summary>What a customer record says about prices and line defaults (GET api/customer).</summary>
internal sealed record CustomerTerms
{
    public required string AccountRef { get; init; }
    public int Currency { get; init; }
    public string? PriceListRef { get; init; }
    public decimal DiscountRate { get; init; }
    /// <summary>0 none, 1 by invoice value, 2 to 6 by quantity, tables A to E (sage50-access 2.5).</summary>
    public int DiscountType { get; init; }
    public string? CountryCode { get; init; }
    public int? TaxCode { get; init; }
    public string? NominalCode { get; init; }
    public int DeptNumber { get; init; }
    /// <summary>The customer's own tax and nominal code stand on a line whatever the product says (Sage's "override" boxes).</summary>
    public bool OverridesTaxCode { get; init; }
    public bool OverridesNominalCode { get; init; }

    public static async Task<CustomerTerms> Read(HyperAccountsHttp http, string accountRef, CancellationToken cancellationToken)
    {
        var ask = Ask.Get($"api/customer/{Uri.EscapeDataString(accountRef)}");
        await using var answer = await SageAnswer.Open(http, ask, cancellationToken);
        var customer = await answer.Single(cancellationToken) ?? throw new SageException(SageFailure.Refused, HyperAccountsCodes.UnknownReference,
            $"Customer {accountRef} is not in Sage ({ask}). Create the customer there, or correct the link.") { Field = "customerAccountRef" };
        return PriceFaults.Named($"customer {accountRef}", () => Of(customer));
    }

    private static CustomerTerms Of(JsonElement customer)
    {
        var c = new RowCells();
        c.Load(customer);
        return new CustomerTerms
        {
            AccountRef = c.KeyText(nameof(AccountRef)),
            Currency = c.IntOrNull(nameof(Currency)) ?? 1,
            PriceListRef = c.Text(nameof(PriceListRef)),
            DiscountRate = c.Exact(nameof(DiscountRate)),
            DiscountType = c.Int(nameof(DiscountType)),
            CountryCode = c.Text(nameof(CountryCode)),
            TaxCode = c.TaxCode("DefTaxCode"),
            NominalCode = c.Text("DefNomCode"),
            DeptNumber = c.Int(nameof(DeptNumber)),
            OverridesTaxCode = c.Flag("DefTaxCodeUseDefault"),
            OverridesNominalCode = c.Flag("DefNomCodeUseDefault"),
        };
    }
}
