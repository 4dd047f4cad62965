using System.Globalization;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Customers, delivery addresses and contacts (ACC, CON; field maps of scope 1.1 and 1.2).</summary>
internal static class ExpectedParties
{
    public static IEnumerable<Expected> Accounts(SageBooks books) => books.Customers.Select(c => new Expected("accounts", $"customer {c.Text("ACCOUNT_REF")}", c.Text("ACCOUNT_REF")!)
    {
        Fields = new()
        {
            ["extId"] = c.Text("ACCOUNT_REF"), ["name"] = c.Text("NAME"), ["address1"] = c.Text("ADDRESS_1"), ["address2"] = c.Text("ADDRESS_2"),
            ["city"] = c.Text("ADDRESS_3"), ["region"] = c.Text("ADDRESS_4"), ["postcode"] = c.Text("ADDRESS_5"), ["countryId"] = Country(c),
            ["phone"] = c.Text("TELEPHONE"), ["phone2"] = c.Text("TELEPHONE_2"), ["fax"] = c.Text("FAX"), ["email"] = c.Text("E_MAIL"),
            ["website"] = c.Text("WEB_ADDRESS"), ["vatNumber"] = c.Text("VAT_REG_NUMBER"),
            ["rateId"] = c.Text("PRICING_REF") is { } list ? new Reference("rates", list) : null, ["statusId"] = new Reference("accountStatuses", "Client"),
            ["readOnly"] = true, ["Z_Currency"] = books.Currency(c.Number("CURRENCY")), ["Z_OnHold"] = c.Flag("ACCOUNT_ON_HOLD"),
            ["Z_CreditLimit"] = c.Pennies("CREDIT_LIMIT"), ["Z_Balance"] = c.Pennies("BALANCE"), ["Z_Terms"] = c.Text("TERMS"),
        },
        AtCreation = new() { ["salesRepId1"] = SageBooks.Rep(c.Text("ANALYSIS_2")) },
        BornInSsm = c.Text("ANALYSIS_3")?.StartsWith("SSMA:", StringComparison.Ordinal) == true,
    });

    public static IEnumerable<Expected> Addresses(SageBooks books) =>
        books.Addresses.Where(a => a.Number("ADDRESS_TYPE") == 0).Select(a => new Expected("accountAddresses", $"delivery address {Key(a)}", Key(a))
        {
            Fields = new()
            {
                ["accountId"] = new Reference("accounts", a.Text("ACCOUNT_REF")!), ["description"] = $"{a.Text("DESCRIPTION") ?? a.Text("NAME")} [{Key(a)}]".Trim(),
                ["address1"] = a.Text("ADDRESS_1"), ["address2"] = a.Text("ADDRESS_2"), ["city"] = a.Text("ADDRESS_3"), ["region"] = a.Text("ADDRESS_4"),
                ["postcode"] = a.Text("ADDRESS_5"), ["countryId"] = Country(a),
            },
        });

    /// <summary>People only: a row without a name is none, and the row Sage makes by itself for a trade contact is none where another row has the person (D15).</summary>
    public static IEnumerable<Expected> Contacts(SageBooks books)
    {
        var named = books.Addresses.Where(a => a.Number("ADDRESS_TYPE") == 1 && a.Text("CONTACT_NAME") is not null).ToList();
        var entered = named.Where(a => !IsAutomatic(a)).Select(Person).ToHashSet();
        return named.Where(a => !IsAutomatic(a) || !entered.Contains(Person(a))).Select(a => Contact(books, a));
    }

    private static Expected Contact(SageBooks books, Row a) => new("contacts", $"contact {Key(a)}", Key(a))
    {
        Fields = new()
        {
            ["extId"] = Key(a), ["accountId"] = new Reference("accounts", a.Text("ACCOUNT_REF")!), ["@name"] = Words(a.Text("CONTACT_NAME")!),
            ["Z_JobTitle"] = a.Text("CONTACT_ROLE"), ["phone1"] = a.Text("TELEPHONE"), ["phone2"] = a.Text("TELEPHONE_2"), ["fax"] = a.Text("FAX"),
            ["email"] = a.Text("E_MAIL"), ["address1"] = a.Text("ADDRESS_1"), ["city"] = a.Text("ADDRESS_3"), ["region"] = a.Text("ADDRESS_4"),
            ["postcode"] = a.Text("ADDRESS_5"), ["countryId"] = Country(a), ["readOnly"] = false,
        },
        AtCreation = new()
        {
            ["salesRepId"] = SageBooks.Rep(books.ByReference.GetValueOrDefault(a.Text("ACCOUNT_REF")!)?.Text("ANALYSIS_2")) with { OwnerOfAccount = a.Text("ACCOUNT_REF") },
        },
        BornInSsm = a.Text("DESCRIPTION")?.StartsWith("SSMC:", StringComparison.Ordinal) == true,
    };

    public static string Words(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAutomatic(Row address) => address.Text("DESCRIPTION") == "Trade contact";

    private static (string, string) Person(Row a) => (a.Text("ACCOUNT_REF")!, Words(a.Text("CONTACT_NAME")!).ToUpperInvariant());

    private static Reference? Country(Row row) => row.Text("COUNTRY_CODE") is { } code ? new Reference("countries", code.ToUpperInvariant()) : null;

    private static string Key(Row address) => $"{address.Text("ACCOUNT_REF")}/{address.Number("ADDRESS_REF").ToString(CultureInfo.InvariantCulture)}";
}
