using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>
/// Compares the two simulated systems record by record and field by field, from the specification and not through the product's own mapping.
/// Assumes the sandbox's settings: no prefix, rep in ANALYSIS_2, net totals, posted invoices only,
/// and ledger rows without document only where the caller says so.
/// </summary>
public static class TenantComparison
{
    /// <summary>One sentence for each difference; empty when SSM holds exactly what Sage says.</summary>
    /// <param name="ledger">The company's mapping.ledgerInvoices.</param>
    /// <param name="today">The day on which it is looked; left out, today.</param>
    public static IReadOnlyList<string> Differences(SageCompanyStore sage, SsmTenantStore ssm, bool ledger = false, DateOnly? today = null)
    {
        var (books, tenant) = (new SageBooks(sage, ledger, today), new TenantRecords(ssm));
        var check = new RecordCheck(tenant);
        Expected[] expected =
        [
            .. ExpectedCatalogue.Families(books), .. ExpectedCatalogue.Rates(books), .. ExpectedCatalogue.Products(books), .. ExpectedCatalogue.ProductRates(books),
            .. ExpectedParties.Accounts(books), .. ExpectedParties.Addresses(books), .. ExpectedParties.Contacts(books), .. ExpectedDocuments.Orders(books),
            .. ExpectedLines.All(books), .. ExpectedDocuments.Sales(books, tenant), .. ExpectedDocuments.LedgerSales(books, tenant),
        ];
        List<string> differences = [.. expected.SelectMany(check.Of)];
        return
        [
            .. differences, .. StrayRecords.Of(tenant, check.Partners), .. MoneyCheck.Documents(tenant), .. MoneyCheck.Sales(books, tenant),
            .. OwnerCheck.Updates(ssm), .. OwnerCheck.NamesInSage(books, tenant), .. MarkerCheck.Of(books, tenant),
        ];
    }

    /// <summary>Keys for which more than one create took effect on a side, whether its answer arrived or not.</summary>
    public static IReadOnlyList<string> DoubledCreates(SageCompanyStore sage, SsmTenantStore ssm) =>
        [.. Doubled("SSM", CreateHistory.InSsm(ssm)), .. Doubled("Sage 50", CreateHistory.InSage(sage))];

    private static IEnumerable<string> Doubled(string side, IEnumerable<string> creates) =>
        creates.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{side}: {g.Key} was created {g.Count().ToString(CultureInfo.InvariantCulture)} times.");
}
