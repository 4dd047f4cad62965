using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;

namespace Sage50Etl.Tests.Acceptance.Support;

/// <summary>What a sales rep does in SSM and sees there: records by the external id or text printed on them.</summary>
public sealed class RepAtWork(TestCompany company)
{
    public static SandboxPeople.Person Aoife => SandboxPeople.Reps[0];

    public int Status(string label) => Labelled("accountStatuses", label);

    public int Country(string iso2) => Id(company.Ssm.Store.All("countries").Single(c => Text(c, "iso2") == iso2));

    public int Labelled(string list, string label) => Id(company.Ssm.Store.All(list).Single(s => Text(s, "descriptionEN") == label));

    /// <summary>The record with an external id, also when it is marked deleted; null when there is none.</summary>
    public JsonObject? Record(string resource, string extId) => company.Ssm.Store.All(resource).SingleOrDefault(r => Text(r, "extId") == extId);

    public JsonObject Find(string resource, int id) => company.Ssm.Store.Find(resource, id)!;

    public int NewCompany(string name, string status, int? country = null, params (string Field, JsonNode Value)[] more)
    {
        var account = new JsonObject
        {
            ["name"] = name, ["branchId"] = 1, ["salesRepId1"] = Aoife.UserId, ["statusId"] = Status(status), ["countryId"] = country ?? Country("GB"), ["Z_Currency"] = "GBP",
        };
        foreach (var (field, value) in more) account[field] = value;
        return company.Ssm.Store.Insert("accounts", account, Aoife.UserId);
    }

    public int NewContact(int account, string first, string last, params (string Field, JsonNode Value)[] more)
    {
        var contact = new JsonObject { ["firstName"] = first, ["lastName"] = last, ["accountId"] = account, ["salesRepId"] = Aoife.UserId };
        foreach (var (field, value) in more) contact[field] = value;
        return company.Ssm.Store.Insert("contacts", contact, Aoife.UserId);
    }

    public void Edit(string resource, int id, string field, JsonNode value) => company.Ssm.Store.Update(resource, id, new JsonObject { [field] = value }, Aoife.UserId);

    public void Delete(string resource, int id) => company.Ssm.Store.Delete(resource, id, Aoife.UserId);

    public static int Id(JsonObject record) => record["id"]!.GetValue<int>();

    public static int Ref(JsonObject record, string field) => record[field]!["id"]!.GetValue<int>();

    public static string? Text(JsonObject record, string field) => record[field]?.GetValue<string>();

    public static bool Deleted(JsonObject? record) => record?["deleted"]?.GetValue<bool>() == true;

    public static bool ReadOnly(JsonObject record) => record["readOnly"]?.GetValue<bool>() == true;
}
