using System.Globalization;
using System.Text.Json.Nodes;
using Sage50Etl.Canonical.Records;
using Sage50Etl.Connectors.Ssm.Resources;
using Sage50Etl.Extract.Ssm;
using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Companies;

/// <summary>The ownership rules of a shared tenant (D9), as reading and writing need them.</summary>
internal static class Ownership
{
    private static readonly string[] Stamped = [Kind.Account, Kind.Order];

    /// <param name="sharing">All companies of the tenant, this one among them.</param>
    /// <returns>Null where the tenant is the company's own.</returns>
    public static TenantOwners? Owners(CompanySettings own, IReadOnlyList<CompanySettings> sharing, IReadOnlyList<SsmBranch> branches) => !own.Ssm.Ownership.IsGiven() ? null
        : new(own.Company, [.. sharing.Where(c => c.Ssm.Ownership.IsGiven()).Select(c => new OwnerRule(
            c.Company, c.Mapping.ExtIdPrefix, Branch(c.Ssm.Ownership, branches), c.Ssm.Ownership.Field, c.Ssm.Ownership.Value))], own.Ssm.OwnsSharedLists);

    /// <summary>What makes a new record this company's, by kind.</summary>
    public static IReadOnlyDictionary<string, JsonObject>? Stamp(CompanySettings own, IReadOnlyList<SsmBranch> branches)
    {
        var rule = own.Ssm.Ownership;
        return !rule.IsGiven() ? null : Stamped.ToDictionary(k => k, _ => rule.Field is { } field
            ? new JsonObject { [field] = rule.Value } : Branch(rule, branches) is { } id ? new JsonObject { ["branchId"] = id } : []);
    }

    /// <summary>What the tenant lacks for the rule and for the field of the Company Code.</summary>
    public static IEnumerable<string> Problems(CompanySettings own, TenantFacts facts)
    {
        var rule = own.Ssm.Ownership;
        if (rule.Branch is not null && Branch(rule, facts.Sources.Branches) is null)
            yield return $"SSM has no branch '{rule.Branch}', which ssm.ownership names (D9). Create it, or use one of: "
                + $"{string.Join(", ", facts.Sources.Branches.Where(b => !b.Deleted).Select(Label))}.";
        foreach (var kind in rule.Field is null ? [] : Stamped)
            if (!facts.Schemas[kind].Fields.ContainsKey(rule.Field!))
                yield return $"SSM's {kind}s have no field {rule.Field}, which ssm.ownership names (D9). Have it added to accounts and salesorders.";
        if (own.Mapping.CompanyCodeField is { Length: > 0 } code && !facts.Schemas[Kind.Account].Fields.ContainsKey(code))
            yield return $"SSM's accounts have no field {code}, which mapping.companyCodeField names (D8). Have it added, or leave the setting out.";
    }

    private static int? Branch(SsmOwnership rule, IReadOnlyList<SsmBranch> branches) => rule.Branch is not { } branch ? null
        : branches.FirstOrDefault(b => !b.Deleted && (b.Id.ToString(CultureInfo.InvariantCulture) == branch || Same(b.DescriptionEN, branch) || Same(b.DescriptionES, branch)))?.Id;

    private static string Label(SsmBranch branch) => branch.DescriptionEN ?? branch.DescriptionES ?? branch.Id.ToString(CultureInfo.InvariantCulture);

    private static bool Same(string? label, string text) => string.Equals(label?.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase);
}
