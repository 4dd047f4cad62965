using System.Globalization;
using Sage50Etl.Sandbox;

namespace Sage50Etl.Tests.Acceptance.Comparison;

/// <summary>The way back: live SSM records that have no Sage record, though they claim one or should have got one.</summary>
internal static class StrayRecords
{
    private static readonly string[] ServiceProducts = ["SVC-S1", "SVC-S2", "SVC-S3", "SVC-CARR"];

    public static IEnumerable<string> Of(TenantRecords tenant, IReadOnlySet<(string, int)> partners)
    {
        foreach (var record in TenantRecords.Resources.SelectMany(tenant.Live).Where(r => !partners.Contains((r.Resource, r.Id))))
            if (Complaint(tenant, record) is { } complaint)
                yield return $"{record}: {complaint}.";
        foreach (var (resource, field) in ExternalIds)
            foreach (var same in tenant.Live(resource).Where(r => r.Text(field) is not null).GroupBy(r => r.Text(field)).Where(g => g.Count() > 1))
                yield return $"{resource}: {same.Count().ToString(CultureInfo.InvariantCulture)} live records share the external id {same.Key}: {string.Join(", ", same)}.";
        foreach (var same in tenant.Live("salesorders").Where(o => o.Text("extId") is ['Q' or 'O', ..]).GroupBy(o => o.Text("extId")![1..])
                     .Where(g => g.Select(o => o.Text("extId")).Distinct().Count() > 1))
            yield return $"salesorders: document {same.Key} is there as quotation and as order: {string.Join(", ", same)}.";
    }

    private static string? Complaint(TenantRecords tenant, TenantRecord record) => record.Resource switch
    {
        "products" when ServiceProducts.Contains(record.Text("extId")) => null,
        "accounts" when record.Text("extId") is null => Label(tenant, record) == "Client" ? "a customer of SSM that never reached Sage (ACC-06)" : null,
        "contacts" when record.Text("extId") is null => Account(tenant, record) is { } account
            ? $"a contact of customer {account} that never reached Sage (CON-01)"
            : null,
        // Reps may keep drafts and addresses of their own.
        "salesorders" when record.Text("extId") is null && !IsOurs(record) => null,
        "salesordersLines" when Order(tenant, record) is { } order && order.Text("extId") is null && !IsOurs(order) => null,
        "accountAddresses" when record.Key is null && !IsOurs(record) => null,
        "salesordersLines" => $"no line of Sage stands at {record.Key ?? "no document"}",
        _ => $"no Sage record has the key {record.Key ?? "(none)"}",
    };

    private static bool IsOurs(TenantRecord record) => record.CreatedBy == SandboxPeople.Connector.UserId;

    private static string? Label(TenantRecords tenant, TenantRecord account) => tenant.Find("accountStatuses", account.Ref("statusId"))?.Text("descriptionEN");

    private static string? Account(TenantRecords tenant, TenantRecord contact) => tenant.Find("accounts", contact.Ref("accountId"))?.Text("extId");

    private static TenantRecord? Order(TenantRecords tenant, TenantRecord line) => tenant.Find("salesorders", line.Ref("salesorderId"));

    private static readonly (string Resource, string Field)[] ExternalIds =
        [("accounts", "extId"), ("contacts", "extId"), ("products", "extId"), ("rates", "extID"), ("salesorders", "extId"), ("sales", "extId")];
}
