using System.Globalization;
using Sage50Etl.Sandbox.Sage50.Documents;
using Row = System.Collections.Generic.IEnumerable<(string Column, object? Value)>;

namespace Sage50Etl.Sandbox.Sage50.Generation;

/// <summary>Ledger and address rows of a customer: registered address, automatic trade contact, contacts, delivery addresses.</summary>
internal sealed class CustomerRows(int seed, CustomerBook book)
{
    public Row Ledger(GeneratedCustomer customer)
    {
        var chance = new Chance(seed, "ledgerRow", customer.Index);
        var mail = PersonNames.Mail(customer.ContactName, customer.Domain);
        return
        [
            .. SageCompanyStore.CustomerDefaults, ("ACCOUNT_REF", customer.AccountRef), ("NAME", customer.Name), .. DocumentColumns.Address(customer.Address),
            ("COUNTRY_CODE", customer.CountryCode), ("CONTACT_NAME", customer.ContactName), ("TRADE_CONTACT", customer.TradeContact),
            ("TELEPHONE", customer.Telephone), ("TELEPHONE_2", chance.OneIn(3) ? PersonNames.Mobile(chance) : ""),
            ("FAX", chance.OneIn(6) ? PersonNames.Phone(chance) : ""), ("E_MAIL", chance.OneIn(10) ? "" : mail),
            ("E_MAIL2", chance.OneIn(9) ? $"accounts@{customer.Domain}.example" : ""),
            ("WEB_ADDRESS", chance.OneIn(2) ? $"www.{customer.Domain}.example" : ""), ("VAT_REG_NUMBER", customer.VatNumber),
            ("DEL_NAME", customer.Name), .. customer.Address.Select((line, i) => ($"DEL_ADDRESS_{i + 1}", (object?)line)),
            ("ANALYSIS_1", chance.Pick(Words.CustomerGroups)), ("ANALYSIS_2", customer.RepText), ("DEF_TAX_CODE", $"T{customer.TaxCode}"),
            ("CURRENCY", customer.Currency), ("PRICING_REF", customer.PricingRef), ("DISCOUNT_TYPE", customer.DiscountRate == 0 ? 0 : 1),
            ("DISCOUNT_RATE", customer.DiscountRate), ("SETTLEMENT_DUE_DAYS", chance.OneIn(20) ? 15 : 0), ("TERMS", chance.Pick(Words.Terms)),
            ("TERMS_AGREED", chance.OneIn(2)), ("CREDIT_LIMIT", (decimal)chance.Between(0, 40) * 250), ("ACCOUNT_ON_HOLD", chance.OneIn(25)),
            ("INACTIVE_FLAG", chance.OneIn(25)), ("PAYMENT_METHOD_ID", chance.Between(1, 6)),
            ("DATE_ACCOUNT_OPENED", DateOnly.FromDateTime(customer.Created)), ("RECORD_CREATE_DATE", customer.Created),
            ("RECORD_MODIFY_DATE", customer.Modified),
        ];
    }

    public IEnumerable<Row> Addresses(GeneratedCustomer customer)
    {
        var chance = new Chance(seed, "addresses", customer.Index);
        var number = 1;
        yield return Address(customer, number++, 2, "Registered address", customer.ContactName, customer.Address, customer.Telephone, chance);
        if (customer.TradeContact.Length > 0)
            yield return Address(customer, number++, 1, "Trade contact", customer.TradeContact, customer.Address, customer.Telephone, chance);
        for (var i = chance.OneIn(10) ? 0 : chance.Between(1, 2); i > 0; i--)
        {
            // A gap where somebody deleted an address.
            if (chance.OneIn(15)) number++;
            var place = chance.OneIn(3) ? CustomerBook.Address(customer.CountryCode, chance) : customer.Address;
            yield return Address(customer, number++, 1, "Contact", PersonNames.Any(chance), place, PersonNames.Phone(chance), chance);
        }
        for (var i = chance.Between(0, 3) is 0 or 1 ? chance.Between(0, 2) : 0; i > 0; i--)
        {
            var place = CustomerBook.Address(customer.CountryCode, chance);
            yield return Address(customer, number++, 0, chance.Pick(Words.Places), chance.OneIn(2) ? PersonNames.Full(chance) : "", place,
                PersonNames.Phone(chance), chance);
        }
    }

    private Row Address(GeneratedCustomer customer, int number, int type, string description, string person, IReadOnlyList<string> place, string phone,
        Chance chance) =>
    [
        ("REFERENCE", customer.AccountRef.PadRight(8) + number.ToString("D4", CultureInfo.InvariantCulture)), ("ACCOUNT_REF", customer.AccountRef),
        ("ADDRESS_REF", number), ("ADDRESS_TYPE", type), ("ADDRESS_TYPE_NAME", SageCompanyStore.AddressTypeNames[type]), ("DESCRIPTION", description),
        ("NAME", customer.Name), ("CONTACT_NAME", person), ("CONTACT_ROLE", type == 1 ? chance.Pick(Words.Roles) : ""),
        .. place.Select((line, i) => ($"ADDRESS_{i + 1}", (object?)line)), ("COUNTRY_CODE", customer.CountryCode), ("TELEPHONE", phone),
        ("TELEPHONE_2", chance.OneIn(3) ? PersonNames.Mobile(chance) : ""),
        ("E_MAIL", chance.OneIn(4) ? "" : PersonNames.Mail(person, customer.Domain)), ("NOTES", type == 1 ? chance.Pick(Words.Notes) : ""),
        ("TAX_CODE", customer.TaxCode), ("RECORD_CREATE_DATE", customer.Created), ("RECORD_MODIFY_DATE", book.Between(customer.Created, chance)),
    ];
}
