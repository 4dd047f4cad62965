using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Sandbox;
using Sage50Etl.Sandbox.Ssm;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>Owners after creation: never written by an update (ACC-32, ACC-33), and in Sage the full name of the rep whose customer it was in SSM (ACC-34).</summary>
internal static class OwnerCheck
{
    public static IEnumerable<string> Updates(SsmTenantStore tenant) =>
        from call in tenant.ReadCalls()
        where call is { Applied: true, Verb: "PUT", Body: not null, Resource: "accounts" or "contacts" }
        let body = JsonNode.Parse(call.Body!) as JsonObject
        let field = call.Resource == "accounts" ? "salesRepId1" : "salesRepId"
        where body?.ContainsKey(field) == true
        select $"{call.Resource} {call.Id?.ToString(CultureInfo.InvariantCulture)}: call {call.Sequence.ToString(CultureInfo.InvariantCulture)} writes {field}, though an owner is set at creation only (ACC-33).";

    public static IEnumerable<string> NamesInSage(SageBooks books, TenantRecords tenant)
    {
        foreach (var customer in books.Customers.Where(c => c.Text("ANALYSIS_3")?.StartsWith("SSMA:", StringComparison.Ordinal) == true))
        {
            var reference = customer.Text("ACCOUNT_REF")!;
            var owner = tenant.Under("accounts", [reference]).Where(a => a.IsLive).Select(a => a.Ref("salesRepId1")).FirstOrDefault();
            var person = SandboxPeople.Reps.Append(SandboxPeople.Connector).FirstOrDefault(p => p.UserId == owner);
            var name = person is null ? null : $"{person.FirstName} {person.LastName}";
            if (customer.Text("ANALYSIS_2") != name)
                yield return $"customer {reference}: ANALYSIS_2 in Sage is '{customer.Text("ANALYSIS_2")}', its owner in SSM is '{name}' (ACC-34).";
        }
    }
}
