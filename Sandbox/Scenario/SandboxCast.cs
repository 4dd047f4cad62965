using System.Globalization;
using Sage50Etl.Sandbox.Sage50;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>
/// Who plays which part in the day. Chosen from what the day itself never changes in the sample company, so that every call, before, during and
/// after the day, chooses alike.
/// </summary>
internal sealed class SandboxCast
{
    private const int CustomersNeeded = 12;
    private const int ContactsNeeded = 10;

    private readonly IReadOnlyList<string> _customers;
    private readonly IReadOnlyList<SandboxContact> _contacts;

    private SandboxCast(IReadOnlyList<string> customers, IReadOnlyList<SandboxContact> contacts, string idle, SandboxContact leaving, string taken) =>
        (_customers, _contacts, Idle, Leaving, TakenReference) = (customers, contacts, idle, leaving, taken);

    /// <summary>Everybody who has bought something and has a name of their own.</summary>
    public IReadOnlyList<string> Regulars => _customers;
    /// <summary>Customers whose ACCOUNT_REF a rep has typed into SSM before the first run.</summary>
    public IReadOnlyList<string> Known => [_customers[0], _customers[1]];
    /// <summary>Customers a rep knows by name and postcode only.</summary>
    public IReadOnlyList<string> Named => [_customers[2], _customers[3]];
    public string NewPhone => _customers[4];
    public string NewTerms => _customers[5];
    public string NewLimit => _customers[6];
    public string Moved => _customers[7];
    public string OnHold => _customers[8];
    public string RejectedEdit => _customers[9];
    /// <summary>A rep captures a new person here.</summary>
    public string Visited => _customers[10];
    /// <summary>The office adds a new person here.</summary>
    public string Growing => _customers[11];
    public IReadOnlyList<SandboxContact> EditedInSage => [_contacts[0], _contacts[1], _contacts[2]];
    public IReadOnlyList<SandboxContact> EditedInSsm => [_contacts[3], _contacts[4], _contacts[5]];
    public SandboxContact Conflict => _contacts[6];
    public SandboxContact BothKept => _contacts[7];
    public SandboxContact DeletedInSsm => _contacts[8];
    /// <summary>Deleted in Sage. The last one of the cast, so that nobody moves up when it is gone.</summary>
    public SandboxContact Leaving { get; }
    /// <summary>A customer without orders and invoices; deleted in Sage.</summary>
    public string Idle { get; }
    /// <summary>An ACCOUNT_REF of the form AAA001; a company whose name begins alike needs another number.</summary>
    public string TakenReference { get; }

    public static SandboxCast Of(SageCompanyStore sage)
    {
        var birth = Birth(sage);
        var customers = Customers(sage, birth);
        var contacts = Contacts(sage, birth, customers);
        var deleted = sage.Rows("DELETED_RECORDS").Select(r => (string)r["FOREIGN_REF"]!).ToList();
        var leaving = deleted.Where(d => d.Length == 12).Select(d => Contact(d)).FirstOrDefault();
        if (leaving == default && contacts.Count >= ContactsNeeded) leaving = contacts[ContactsNeeded - 1];
        var idle = deleted.FirstOrDefault(d => d.Length <= 8) ?? Idlers(sage, birth).FirstOrDefault();
        var taken = sage.Rows("SALES_LEDGER", $"ACCOUNT_REF LIKE '___001' AND RECORD_CREATE_DATE < '{birth}' ORDER BY ACCOUNT_REF").Select(Ref).FirstOrDefault();
        return customers.Count >= CustomersNeeded && contacts.Count >= ContactsNeeded - 1 && leaving != default && idle is not null && taken is not null
            ? new SandboxCast(customers, contacts, idle, leaving, taken)
            : throw new InvalidOperationException(
                $"The sample company is too small for the scripted day: {customers.Count} active customers with a name of their own, {contacts.Count} of them with a "
                + $"contact, and {(idle is null ? "none" : "one")} without documents; it takes {CustomersNeeded}, {ContactsNeeded} and one. Make it with 30 customers or more.");
    }

    // COMPANY was created three years before the sample was made; whatever people add later is younger than that day.
    private static string Birth(SageCompanyStore sage) =>
        DateTime.ParseExact((string)sage.Scalar("SELECT RECORD_CREATE_DATE FROM COMPANY")!, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            .AddYears(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> Customers(SageCompanyStore sage, string birth) =>
    [
        .. sage.Rows("SALES_LEDGER", $"RECORD_CREATE_DATE < '{birth}' AND INACTIVE_FLAG = 0 AND ACCOUNT_REF IN ({Buyers(birth)}) ORDER BY ACCOUNT_REF")
            .GroupBy(c => (string)c["NAME"]!, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => Ref(g.Single())).Order(StringComparer.Ordinal),
    ];

    private static List<SandboxContact> Contacts(SageCompanyStore sage, string birth, List<string> customers)
    {
        var playing = customers.ToHashSet(StringComparer.Ordinal);
        var where = $"ADDRESS_TYPE = 1 AND DESCRIPTION = 'Contact' AND CONTACT_NAME <> '' AND RECORD_CREATE_DATE < '{birth}' ORDER BY ACCOUNT_REF, ADDRESS_REF";
        return
        [
            .. sage.Rows("SALES_DEL_ADDR", where).Where(a => playing.Contains(Ref(a))).GroupBy(Ref, StringComparer.Ordinal)
                .Select(g => new SandboxContact(g.Key, (int)(long)g.First()["ADDRESS_REF"]!)).OrderBy(c => c.AccountRef, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Idlers(SageCompanyStore sage, string birth) =>
        sage.Rows("SALES_LEDGER", $"RECORD_CREATE_DATE < '{birth}' AND ACCOUNT_REF NOT IN ({Buyers(birth)}) "
            + "AND ACCOUNT_REF NOT IN (SELECT ACCOUNT_REF FROM AUDIT_HEADER) ORDER BY ACCOUNT_REF").Select(Ref);

    private static string Buyers(string birth) =>
        $"SELECT ACCOUNT_REF FROM SALES_ORDER WHERE RECORD_CREATE_DATE < '{birth}' UNION SELECT ACCOUNT_REF FROM INVOICE WHERE RECORD_CREATE_DATE < '{birth}'";

    private static SandboxContact Contact(string reference) =>
        new(reference[..8].TrimEnd(), int.Parse(reference.AsSpan(8), CultureInfo.InvariantCulture));

    private static string Ref(IReadOnlyDictionary<string, object?> row) => (string)row["ACCOUNT_REF"]!;
}
