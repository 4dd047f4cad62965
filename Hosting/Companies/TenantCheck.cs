using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>What a tenant lacks for one company's settings, beyond what the reference lists themselves say.</summary>
internal static class TenantCheck
{
    public static IEnumerable<string> Problems(CompanySettings settings, TenantFacts facts) =>
        [.. Fields(settings, facts), .. Demanded(settings, facts), .. Rights(facts), .. Statuses(settings, facts), .. Admin(settings, facts)];

    // D12: amounts, tax codes and dates have to be declared before anything is written into them.
    private static IEnumerable<string> Fields(CompanySettings settings, TenantFacts facts) =>
        from kind in settings.Mapping.CustomFields
        where facts.Schemas.ContainsKey(kind.Key)
        from field in kind.Value
        where field.Value.Length > 0 && !facts.Schemas[kind.Key].Fields.ContainsKey(field.Value)
        select $"SSM's {kind.Key}s have no field {field.Value} for {field.Key} (D12). Have it added, or set mapping.customFields.{kind.Key}.{field.Key} to \"\".";

    // A tenant may demand fields of its own, and then refuses every create without them (ssm-api 5).
    private static IEnumerable<string> Demanded(CompanySettings settings, TenantFacts facts) =>
        from schema in facts.Schemas
        from field in schema.Value.Fields.Values
        where field.Required && field.Name.StartsWith("Z_", StringComparison.OrdinalIgnoreCase) && !Filled(settings, schema.Key).Contains(field.Name)
        select $"SSM demands {field.Name} of every record of {schema.Value.Resource}, and nothing fills it, so each create would be refused. "
            + "Give it a value with mapping.fields, or have it made optional.";

    private static HashSet<string> Filled(CompanySettings settings, string kind)
    {
        var fields = settings.Mapping.Fields.Where(f => f.Record == kind).Select(f => f.Ssm).Concat(settings.Mapping.CustomFields.GetValueOrDefault(kind)?.Values ?? Enumerable.Empty<string>());
        return fields.Append(settings.Ssm.Ownership.Field ?? "").Append(kind == Kind.Account ? settings.Mapping.CompanyCodeField : "").ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Rights(TenantFacts facts) =>
        from schema in facts.Schemas.Values
        from listed in facts.Resources ?? []
        where Same(listed.EndPoint, schema.Resource) && !(listed.Create && listed.Read && listed.Update)
        select $"The API key may not read, create and update {schema.Resource} in SSM. Give its user the right, or those records stay behind.";

    private static IEnumerable<string> Statuses(CompanySettings settings, TenantFacts facts) =>
        from status in settings.Accounts.CustomerStatuses
        where status != AccountStatus.Client && !facts.Sources.AccountStatuses.Any(s => Same(s.DescriptionEN, status) || Same(s.DescriptionES, status))
        select $"SSM has no account status '{status}', which accounts.customerStatuses names (D13). Add it, or correct the setting.";

    private static IEnumerable<string> Admin(CompanySettings settings, TenantFacts facts)
    {
        SsmUser? admin = facts.Sources.Users.FirstOrDefault(u => u.Id == facts.Sources.AdminUserId);
        if (admin?.IsActive == false)
            yield return $"The user of ssm.adminUser is not active in SSM, so records without an owner would be nobody's (USR-12). Activate the user {settings.Company} names, or name another.";
        var inactive = facts.Sources.Users.Where(u => u is { Deleted: false, IsActive: false }).Select(u => u.Email ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var idle = settings.Users.Map.Where(m => inactive.Contains(m.Value)).Select(m => m.Key).Order(StringComparer.Ordinal).ToList();
        if (idle.Count > 0)
            yield return $"users.map names SSM users who are not active, for {string.Join(", ", idle)} (D22). New records of theirs go to ssm.adminUser. Activate the users, or map these texts to others.";
        var emails = facts.Sources.Users.Where(u => !u.Deleted).Select(u => u.Email ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = settings.Users.Map.Where(m => !emails.Contains(m.Value)).Select(m => m.Key).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            yield return $"users.map gives e-mails that no SSM user has, for {string.Join(", ", unknown)} (D17). Correct them, or have the users set up.";
    }

    private static bool Same(string? label, string text) => string.Equals(label?.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase);
}
