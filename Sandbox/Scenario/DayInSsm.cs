using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>The reps' day: new customers and people, corrections, one edit that SSM should not have taken, one contact thrown out.</summary>
internal static class DayInSsm
{
    public const string ConflictPhone = "01632 960888";
    public const string RejectedPhone = "020 7946 0999";
    public const string KeptPhone2 = "07700 900777";
    public const string NewCustomer = "Café Ó Ríordáin & Daughters";
    public const string NewCustomerContact = "Máire Ó Ríordáin";
    public const string CollidingContact = "Hugo de Vries";
    public const string VisitedContact = "Freya Ann Lindqvist";
    public static readonly IReadOnlyList<(string Field, string Column, string Value)> ContactEdits =
        [("phone2", "TELEPHONE_2", "07700 900771"), ("email", "E_MAIL", "new.address@sandbox.example"), ("Z_JobTitle", "CONTACT_ROLE", "Head of buying")];

    /// <summary>A name whose first letters are those of an ACCOUNT_REF that is taken.</summary>
    public static string Colliding(SandboxCast cast) => $"{cast.TakenReference[0]}{cast.TakenReference[1..3].ToLowerInvariant()}ndle Harbour Supplies";

    public static void Play(SsmTenantStore tenant, SandboxCast cast)
    {
        var desk = new TenantDesk(tenant);
        NewCustomers(tenant, desk, cast);
        tenant.Update("accounts", desk.AccountNamed(BeforeTheFirstRun.Promoted), new JsonObject { ["statusId"] = desk.Status("Client") }, Rep(3));
        Person(tenant, desk, desk.Account(cast.Visited), "Freya", "Ann Lindqvist", "07700 900604", "freya.lindqvist@sandbox.example", "GB", Rep(0));
        for (var i = 0; i < ContactEdits.Count; i++)
            tenant.Update("contacts", desk.Contact(cast.EditedInSsm[i]), new JsonObject { [ContactEdits[i].Field] = ContactEdits[i].Value }, Rep(i));
        tenant.Update("contacts", desk.Contact(cast.Conflict), new JsonObject { ["phone1"] = ConflictPhone }, Rep(1));
        tenant.Update("contacts", desk.Contact(cast.BothKept), new JsonObject { ["phone2"] = KeptPhone2 }, Rep(2));
        tenant.Delete("contacts", desk.Contact(cast.DeletedInSsm), Rep(4));
        EditOfACustomer(tenant, desk.Account(cast.RejectedEdit));
    }

    private static void NewCustomers(SsmTenantStore tenant, TenantDesk desk, SandboxCast cast)
    {
        var colliding = Customer(tenant, desk, Colliding(cast), Rep(3), "GB", "GBP", ("address1", "2 Quayside Way"), ("city", "Saltmarch"),
            ("region", "Isleshire"), ("postcode", "QX2 2AB"), ("phone", "01632 960601"), ("email", "desk@harbour.example"));
        Person(tenant, desk, colliding, "Hugo", "de Vries", "07700 900601", "hugo@harbour.example", "GB", Rep(3));
        var bakery = Customer(tenant, desk, NewCustomer, Rep(2), "IE", "EUR", ("address1", "14 Lantern Row"), ("address2", "First Floor"),
            ("city", "Ballymarrow"), ("postcode", "X99 Q7V7"), ("phone", "01632 960602"), ("website", "www.riordain.example"), ("vatNumber", "IE999 6020 99"));
        Person(tenant, desk, bakery, "Máire", "Ó Ríordáin", "07700 900602", "maire@riordain.example", "IE", Rep(2));
    }

    private static int Customer(SsmTenantStore tenant, TenantDesk desk, string name, int rep, string country, string currency,
        params (string Field, string Value)[] values)
    {
        var account = new JsonObject
        {
            ["name"] = name, ["branchId"] = 1, ["salesRepId1"] = rep, ["statusId"] = desk.Status("Client"), ["countryId"] = desk.Country(country),
            ["Z_Currency"] = currency, ["comment"] = BeforeTheFirstRun.Comment,
        };
        foreach (var (field, value) in values) account[field] = value;
        return tenant.Insert("accounts", account, rep);
    }

    private static void Person(SsmTenantStore tenant, TenantDesk desk, int account, string first, string last, string phone, string email, string country, int rep) =>
        tenant.Insert("contacts", new JsonObject
        {
            ["firstName"] = first, ["lastName"] = last, ["accountId"] = account, ["salesRepId"] = rep, ["phone1"] = phone, ["email"] = email,
            ["countryId"] = desk.Country(country), ["Z_JobTitle"] = "Buyer",
        }, rep);

    // Another program with a rep's rights. A tenant that protects read-only records refuses it, and then there is nothing to restore.
    private static void EditOfACustomer(SsmTenantStore tenant, int account)
    {
        try
        {
            tenant.Update("accounts", account, new JsonObject { ["phone"] = RejectedPhone }, Rep(4));
        }
        catch (SsmRefusalException) when (tenant.Find("accounts", account)!["readOnly"]!.GetValue<bool>())
        {
        }
    }

    private static int Rep(int index) => SandboxPeople.Reps[index].UserId;
}
