using Sage50Etl.Sandbox.Sage50.Documents;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>What orders and invoices share: currency and rate of the account, discounts, carriage, names and texts copied at entry.</summary>
internal static class DocumentTerms
{
    private static readonly decimal[] Euro = [1.1425m, 1.17m, 1.1833m];
    private static readonly decimal[] Dollar = [1.2475m, 1.27m, 1.3105m];
    private static readonly string[] Couriers = ["", "Swift Parcel", "Pony & Cart Freight"];

    public static SalesDocument Start(int number, int type, GeneratedCustomer customer, LineBook lines, Chance chance, bool free)
    {
        var rate = customer.Currency switch { 3 => chance.Pick(Euro), 2 => chance.Pick(Dollar), _ => 1m };
        var home = customer.TaxCode == 1;
        return new SalesDocument
        {
            Number = number,
            Type = type,
            Lines = lines.Lines(customer, rate, free, chance),
            Currency = customer.Currency,
            ForeignRate = rate,
            CustomerDiscountRate = customer.DiscountRate,
            TaxAfterSettlementRate = chance.OneIn(30) ? 2.5m : 0,
            CarriageNet = !free && chance.OneIn(4) ? chance.Pick([4.95m, 7.5m, 12m]) : 0,
            CarriageTaxCode = customer.TaxCode,
            CarriageTaxRate = home ? 20 : 0,
        };
    }

    public static IEnumerable<(string Column, object? Value)> Texts(GeneratedCustomer customer, Chance chance)
    {
        var elsewhere = chance.OneIn(3);
        var delivery = elsewhere ? CustomerBook.Address(customer.CountryCode, chance) : customer.Address;
        var courier = chance.Between(0, 2);
        return
        [
            ("ACCOUNT_REF", customer.AccountRef), ("NAME", chance.OneIn(25) ? $"{PersonNames.Full(chance)} (walk-in)" : customer.Name),
            .. DocumentColumns.Address(customer.Address), ("DEL_NAME", elsewhere ? chance.Pick(Words.Places) : ""),
            .. delivery.Select((line, i) => ($"DEL_ADDRESS_{i + 1}", (object?)line)),
            ("CONTACT_NAME", chance.OneIn(5) ? "" : customer.ContactName), ("CUST_TEL_NUMBER", customer.Telephone),
            ("VAT_REG_NUMBER", customer.VatNumber), ("TAKEN_BY", chance.OneIn(3) ? CustomerBook.Rep(chance) : customer.RepText),
            ("CUST_ORDER_NUMBER", chance.OneIn(2) ? "" : $"PO-{chance.Between(1000, 99999)}"), ("NOTES_1", chance.Pick(Words.Notes)),
            ("ANALYSIS_1", chance.Pick(Words.CustomerGroups)), ("ANALYSIS_2", customer.RepText),
            ("COURIER_NUMBER", courier), ("COURIER_NAME", Couriers[courier]), ("PRINTED", chance.OneIn(2) ? "Y" : ""),
        ];
    }
}
