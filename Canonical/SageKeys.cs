using System.Globalization;
using Sage50Etl.Connectors.Sage50.Rows;

namespace Sage50Etl.Canonical;

/// <summary>The keys under which Sage records stand in staging, links and messages.</summary>
public static class SageKeys
{
    public static string Of(SageRow row) => row switch
    {
        SalesLedger customer => customer.AccountRef,
        SalesDelAddr address => Address(address.AccountRef, address.AddressRef),
        Stock product => product.StockCode,
        StockCat family => Text(family.Number),
        PriceList list => list.PricingRef,
        Price price => $"{price.PricingRef}|{price.StockCode}",
        SalesOrder order => Text(order.OrderNumber),
        SopItem line => Text(line.ItemId),
        Invoice invoice => ExtId.Invoice(invoice.InvoiceNumber),
        AuditHeader entry => ExtId.Ledger(entry.TranNumber > 0 ? entry.TranNumber : entry.HeaderNumber),
        _ => throw new ArgumentException($"{row.GetType().Name} is a reference list, not a record kind.", nameof(row)),
    };

    /// <summary>ACCOUNT_REF/number without padding (D14).</summary>
    public static string Address(string accountRef, int number) => $"{accountRef}/{Text(number)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
