using System.Text.Json.Nodes;
using Sage50Etl.Sandbox.Sage50;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Sandbox.Scenario;

/// <summary>What reps typed into SSM before anything was connected: customers that stand in Sage too, and companies nobody has sold to yet.</summary>
internal static class BeforeTheFirstRun
{
    public const string Comment = "Prefers a call before ten.";
    public const string Promoted = "Tidewell & Sons Chandlery";
    public const string PromotedContact = "Étienne Vasseur";
    public static readonly IReadOnlyList<string> Staying = ["Marrowgate Village Stores", "École Bellerive Traiteur"];

    public static void Play(SageCompanyStore sage, SsmTenantStore tenant, SandboxCast cast)
    {
        var desk = new TenantDesk(tenant);
        Known(sage, tenant, desk, cast.Known[0], Rep(0), ("phone", "01632 960 000"));
        Known(sage, tenant, desk, cast.Known[1], Rep(1), ("city", "Marlinghope (old depot)"));
        Named(sage, tenant, desk, cast.Named[0], Rep(2), "Client");
        Named(sage, tenant, desk, cast.Named[1], Rep(3), "Potential");
        Potential(tenant, desk, Staying[0], Rep(0), ("city", "Winterlow"), ("postcode", "ZZ1 1ZZ"), ("phone", "01632 960501"));
        Potential(tenant, desk, Staying[1], Rep(4), ("city", "Montlière"), ("email", "contact@bellerive.example"));
        var promoted = Potential(tenant, desk, Promoted, Rep(3),
            ("address1", "3 Ropewalk"), ("city", "Port Aldwyn"), ("postcode", "ZZ3 3ZZ"), ("phone", "01632 960503"), ("Z_Currency", "GBP"));
        tenant.Insert("contacts", new JsonObject
        {
            ["firstName"] = "Étienne", ["lastName"] = "Vasseur", ["accountId"] = promoted, ["salesRepId"] = Rep(3), ["phone1"] = "07700 900503",
            ["email"] = "etienne.vasseur@tidewell.example", ["countryId"] = desk.Country("GB"),
        }, Rep(3));
    }

    // A rep's copy of a customer: right but for one field, which Sage decides.
    private static void Known(SageCompanyStore sage, SsmTenantStore tenant, TenantDesk desk, string accountRef, int rep, (string Field, string Value) wrong)
    {
        var account = Copy(sage.Customer(accountRef), desk, rep, "Client");
        account["extId"] = accountRef;
        account[wrong.Field] = wrong.Value;
        tenant.Insert("accounts", account, rep);
    }

    private static void Named(SageCompanyStore sage, SsmTenantStore tenant, TenantDesk desk, string accountRef, int rep, string status) =>
        tenant.Insert("accounts", Copy(sage.Customer(accountRef), desk, rep, status), rep);

    private static JsonObject Copy(IReadOnlyDictionary<string, object?> customer, TenantDesk desk, int rep, string status)
    {
        var account = New((string)customer["NAME"]!, desk, rep, status, (string)customer["COUNTRY_CODE"]!);
        account["postcode"] = (string)customer["ADDRESS_5"]!;
        account["city"] = (string)customer["ADDRESS_3"]!;
        account["phone"] = (string)customer["TELEPHONE"]!;
        account["comment"] = Comment;
        return account;
    }

    private static int Potential(SsmTenantStore tenant, TenantDesk desk, string name, int rep, params (string Field, string Value)[] values)
    {
        var account = New(name, desk, rep, "Potential", "GB");
        foreach (var (field, value) in values) account[field] = value;
        return tenant.Insert("accounts", account, rep);
    }

    private static JsonObject New(string name, TenantDesk desk, int rep, string status, string country) => new()
    {
        ["name"] = name, ["branchId"] = 1, ["salesRepId1"] = rep, ["statusId"] = desk.Status(status), ["countryId"] = desk.Country(country),
    };

    private static int Rep(int index) => SandboxPeople.Reps[index].UserId;
}
