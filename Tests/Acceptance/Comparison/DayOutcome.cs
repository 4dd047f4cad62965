using System.Globalization;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Scenario;
using Sage50Etl.Sandbox.Ssm;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>What must have become of the records of the sandbox day once the cycle after it is over, beyond both sides being equal.</summary>
public sealed class DayOutcome
{
    private readonly SageCompanyStore _sage;
    private readonly TenantRecords _tenant;
    private readonly SandboxExpectations _day;
    private readonly List<string> _unmet = [];

    private DayOutcome(SageCompanyStore sage, SsmTenantStore ssm) => (_sage, _tenant, _day) = (sage, new TenantRecords(ssm), SandboxDay.Expectations(sage, ssm));

    /// <summary>A sentence for each thing that did not come out as the story demands.</summary>
    public static IReadOnlyList<string> Unmet(SageCompanyStore sage, SsmTenantStore ssm)
    {
        var outcome = new DayOutcome(sage, ssm);
        outcome.Linked();
        outcome.BornInSsm();
        outcome.Deleted();
        outcome.Edited();
        outcome._unmet.AddRange(new BornDocuments(sage, outcome._tenant).Unmet(outcome._day));
        return outcome._unmet;
    }

    private void Linked()
    {
        foreach (var (reference, id) in _day.Linked)
        {
            var account = _tenant.Find("accounts", id);
            Must(account is { IsLive: true } && account.Text("extId") == reference, $"account {Text(id)}, captured by a rep, is not the partner of customer {reference}");
            Must(account?.Text("comment") == _day.RepComment, $"the rep's comment on customer {reference} is gone");
            Must(_tenant.Under("accounts", [reference]).Count == 1, $"customer {reference} was made again although a rep had captured it");
        }
        foreach (var name in _day.StayingPotentials)
        {
            Must(Named(name) is [var only] && only.Text("extId") is null, $"potential '{name}' did not stay as it was in SSM");
            Must(Customers(name).Count == 0, $"potential '{name}' went to Sage (ACC-05)");
        }
        foreach (var name in _day.CustomersBornInSage) Must(Named(name).Count == 1 && Customers(name).Count == 1, $"customer '{name}', entered in Sage, is not there once on each side");
    }

    private void BornInSsm()
    {
        foreach (var name in _day.CustomersBornInSsm)
        {
            var (accounts, customers) = (Named(name), Customers(name));
            Must(accounts.Count == 1 && customers.Count == 1, $"'{name}' is {Text(accounts.Count)} times in SSM and {Text(customers.Count)} times in Sage instead of once");
            if (accounts is not [var account] || customers is not [var customer]) continue;
            Must(account.Text("extId") == customer.Text("ACCOUNT_REF"), $"'{name}' does not carry its ACCOUNT_REF {customer.Text("ACCOUNT_REF")} in SSM");
            Must(account.Flag("readOnly") == true, $"'{name}' is not read-only in SSM after Sage took it (ACC-06)");
            Must(customer.Text("ACCOUNT_REF") != _day.TakenReference, $"'{name}' took the ACCOUNT_REF {_day.TakenReference} of another customer");
        }
        foreach (var (person, reference) in _day.ContactsBornInSsm)
        {
            var contacts = _tenant.Live("contacts").Where(c => $"{c.Text("firstName")} {c.Text("lastName")}" == person).ToList();
            var rows = _sage.Rows("SALES_DEL_ADDR", "ADDRESS_TYPE = 1").Where(a => a.Text("CONTACT_NAME") == person).ToList();
            Must(contacts.Count == 1 && rows.Count == 1, $"contact {person} is {Text(contacts.Count)} times in SSM and {Text(rows.Count)} times in Sage instead of once");
            if (rows is [var row] && contacts is [var contact])
                Must(contact.Text("extId") == $"{row.Text("ACCOUNT_REF")}/{Text(row.Number("ADDRESS_REF"))}" && (reference ?? row.Text("ACCOUNT_REF")) == row.Text("ACCOUNT_REF"),
                    $"contact {person} does not carry its Sage key in SSM, or stands under another customer");
        }
    }

    private void Deleted()
    {
        var gone = _tenant.Under("accounts", [_day.CustomerDeletedInSage]);
        Must(gone is [{ IsLive: false }], $"customer {_day.CustomerDeletedInSage}, deleted in Sage, is not marked deleted in SSM (ACC-20)");
        foreach (var child in new[] { "contacts", "accountAddresses" }.SelectMany(_tenant.Live).Where(c => gone.Any(a => a.Id == c.Ref("accountId"))))
            Must(false, $"{child} lives on under customer {_day.CustomerDeletedInSage}, which was deleted in Sage");
        Must(_tenant.Under("contacts", [_day.ContactDeletedInSage.Key]) is [{ IsLive: false }], $"contact {_day.ContactDeletedInSage.Key}, deleted in Sage, is not marked deleted in SSM (CON-05)");
        Must(_tenant.Under("contacts", [_day.ContactDeletedInSsm.Key]) is [{ IsLive: false }], $"contact {_day.ContactDeletedInSsm.Key}, deleted in SSM, was made again (ACC-22)");
        Must(Contact(_day.ContactDeletedInSsm) is not null, $"contact {_day.ContactDeletedInSsm.Key}, deleted in SSM, was deleted in Sage too (CON-06)");
    }

    private void Edited()
    {
        var (conflict, inSage, inSsm) = _day.Conflict;
        Must(Contact(conflict)?.Text("TELEPHONE") == inSage && InSsm(conflict, "phone1") == inSage,
            $"contact {conflict.Key}: TELEPHONE was changed to {inSage} in Sage and {inSsm} in SSM; Sage's value does not stand on both sides");
        var (kept, email, phone2) = _day.BothKept;
        Must(Contact(kept)?.Text("E_MAIL") == email && Contact(kept)?.Text("TELEPHONE_2") == phone2 && InSsm(kept, "email") == email && InSsm(kept, "phone2") == phone2,
            $"contact {kept.Key}: e-mail was changed in Sage and second phone in SSM; not both stand on both sides");
        foreach (var (contact, column, value) in _day.EditedInSsm)
            Must(Contact(contact)?.Text(column) == value, $"contact {contact.Key}: the rep's {column} '{value}' did not arrive in Sage (CON-02)");
        var customer = _sage.Rows("SALES_LEDGER", $"ACCOUNT_REF = '{_day.Rejected.AccountRef}'").Single();
        Must(customer.Text("TELEPHONE") != _day.Rejected.Ssm, $"customer {_day.Rejected.AccountRef}: an edit SSM may not make reached Sage (ACC-09)");
        Must(_tenant.Under("accounts", [_day.Rejected.AccountRef]) is [var account] && account.Text("phone") == customer.Text("TELEPHONE"),
            $"customer {_day.Rejected.AccountRef}: Sage's phone was not restored in SSM (ACC-09)");
    }

    private void Must(bool holds, string otherwise)
    {
        if (!holds) _unmet.Add(otherwise + ".");
    }

    private List<TenantRecord> Named(string name) => [.. _tenant.Live("accounts").Where(a => a.Text("name") == name)];

    private List<Row> Customers(string name) => [.. _sage.Rows("SALES_LEDGER").Where(c => c.Text("NAME") == name)];

    private Row? Contact(SandboxContact contact) =>
        _sage.Rows("SALES_DEL_ADDR", $"ACCOUNT_REF = '{contact.AccountRef}' AND ADDRESS_REF = {Text(contact.Number)}").SingleOrDefault();

    private string? InSsm(SandboxContact contact, string field) => _tenant.Under("contacts", [contact.Key]).Where(c => c.IsLive).Select(c => c.Text(field)).SingleOrDefault();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
