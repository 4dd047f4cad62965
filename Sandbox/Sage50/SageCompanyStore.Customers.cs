using System.Globalization;

namespace Sage50Etl.Sandbox.Sage50;

public sealed partial class SageCompanyStore
{
    /// <summary>
    /// Enters a customer as Sage's screen does: the record, its type-2 "Registered address" row and, when TRADE_CONTACT is given, the
    /// automatic "Trade contact" row. Returns the ACCOUNT_REF, made from the name when <paramref name="accountRef"/> is null.
    /// </summary>
    public string AddCustomer(string? accountRef, string name, params (string Column, object? Value)[] values) => InTransaction(() =>
    {
        var key = accountRef ?? NextAccountRef(name);
        Add("SALES_LEDGER", [.. CustomerDefaults, .. values, ("ACCOUNT_REF", key), ("NAME", name)]);
        var copied = values.Where(v => AddressColumns.Contains(v.Column));
        AddAddress(key, 2, [.. copied, ("NAME", name), ("DESCRIPTION", "Registered address"), ("CONTACT_NAME", Text(values, "CONTACT_NAME"))]);
        if (Text(values, "TRADE_CONTACT") is { Length: > 0 } trade)
            AddAddress(key, 1, [("NAME", name), ("DESCRIPTION", "Trade contact"), ("CONTACT_NAME", trade)]);
        return key;
    });

    public bool EditCustomer(string accountRef, params (string Column, object? Value)[] changes) => Edit("SALES_LEDGER", accountRef, changes);

    /// <summary>Removes the customer with its addresses; its documents stay, as in Sage.</summary>
    public bool DeleteCustomer(string accountRef, bool noted = false) => InTransaction(() =>
    {
        Execute("DELETE FROM SALES_DEL_ADDR WHERE ACCOUNT_REF = @ref", ("ref", accountRef));
        return Delete("SALES_LEDGER", accountRef, noted);
    });

    /// <summary>
    /// Gives a customer another reference: its addresses, documents and ledger rows go with it, and nothing is noted under the old one.
    /// </summary>
    public void RenameCustomer(string accountRef, string newRef) => InTransaction(() =>
    {
        foreach (var table in (string[])["SALES_LEDGER", "SALES_ORDER", "INVOICE"])
            Execute($"UPDATE {table} SET ACCOUNT_REF = @new, RECORD_MODIFY_DATE = @at WHERE ACCOUNT_REF = @old", ("new", newRef), ("old", accountRef), ("at", Now));
        Execute("UPDATE AUDIT_HEADER SET ACCOUNT_REF = @new WHERE ACCOUNT_REF = @old", ("new", newRef), ("old", accountRef));
        foreach (var number in Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{accountRef}'").Select(a => Convert.ToInt32(a["ADDRESS_REF"], CultureInfo.InvariantCulture)))
            Execute("UPDATE SALES_DEL_ADDR SET ACCOUNT_REF = @new, REFERENCE = @to, RECORD_MODIFY_DATE = @at WHERE REFERENCE = @from", ("new", newRef),
                ("to", AddressReference(newRef, number)), ("from", AddressReference(accountRef, number)), ("at", Now));
        return true;
    });

    /// <summary>Adds a contact (type 1) and returns its ADDRESS_REF.</summary>
    public int AddContact(string accountRef, string contactName, params (string Column, object? Value)[] values) =>
        AddAddress(accountRef, 1, [("DESCRIPTION", "Contact"), .. values, ("CONTACT_NAME", contactName)]);

    /// <summary>Adds an address of a type (0 delivery, 1 contact, 2 registered) under the next free number of the account and returns that number.</summary>
    public int AddAddress(string accountRef, int type, params (string Column, object? Value)[] values) => InTransaction(() =>
    {
        var number = (int)(long)Scalar("SELECT COALESCE(MAX(ADDRESS_REF), 0) + 1 FROM SALES_DEL_ADDR WHERE ACCOUNT_REF = @ref", ("ref", accountRef))!;
        Add("SALES_DEL_ADDR",
        [
            ("COUNTRY_CODE", "GB"), ("TAX_CODE", 1), .. values, ("REFERENCE", AddressReference(accountRef, number)), ("ACCOUNT_REF", accountRef),
            ("ADDRESS_REF", number), ("ADDRESS_TYPE", type), ("ADDRESS_TYPE_NAME", AddressTypeNames[type]),
        ]);
        return number;
    });

    public bool EditContact(string accountRef, int addressRef, params (string Column, object? Value)[] changes) =>
        Edit("SALES_DEL_ADDR", AddressReference(accountRef, addressRef), changes);

    public bool DeleteContact(string accountRef, int addressRef, bool noted = false) =>
        Delete("SALES_DEL_ADDR", AddressReference(accountRef, addressRef), noted);

    internal static string AddressReference(string accountRef, int number) =>
        accountRef.PadRight(8) + number.ToString("D4", CultureInfo.InvariantCulture);

    private string NextAccountRef(string name)
    {
        var letters = string.Concat(name.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(4)).PadRight(4, 'X');
        for (var i = 1; ; i++)
        {
            var candidate = letters + i.ToString("D4", CultureInfo.InvariantCulture);
            if (Scalar("SELECT 1 FROM SALES_LEDGER WHERE ACCOUNT_REF = @ref", ("ref", candidate)) is null) return candidate;
        }
    }

    private static string Text((string Column, object? Value)[] values, string column) =>
        values.LastOrDefault(v => v.Column == column).Value as string ?? "";

    internal static readonly string[] AddressTypeNames = ["Delivery", "Contact", "Registered Address"];

    private static readonly string[] AddressColumns =
    [
        "ADDRESS_1", "ADDRESS_2", "ADDRESS_3", "ADDRESS_4", "ADDRESS_5", "COUNTRY_CODE", "TELEPHONE", "TELEPHONE_2", "FAX", "E_MAIL", "VAT_REG_NUMBER",
    ];

    internal static readonly (string Column, object? Value)[] CustomerDefaults =
    [
        ("COUNTRY_CODE", "GB"), ("CURRENCY", 1), ("DEF_TAX_CODE", "T1"), ("DEF_NOM_CODE", "4000"), ("STATUS_TEXT", "Open"),
        ("CREDIT_POSITION", "Good"), ("DEPT_NAME", "Default"), ("PAYMENT_DUE_DAYS", 30), ("PAYMENT_DUE_FROM_TEXT", "Days after invoice date"),
    ];
}
