using Sage50Etl.Hosting.Settings;
using Sage50Etl.Messages;

namespace Sage50Etl.Hosting.Comparison;

/// <summary>What a key that a person typed may mean.</summary>
public static class RecordKeys
{
    public static CompanyScope Scope(CompanySettings settings) => new(new(settings.Company), settings.Ssm.Tenant);

    /// <summary>The key itself, and without the company's prefix of external ids (D8).</summary>
    public static IReadOnlyList<string> Forms(CompanySettings settings, string key) => settings.Mapping.ExtIdPrefix is { Length: > 0 } prefix
        && key.StartsWith(prefix, StringComparison.Ordinal) ? [key, key[prefix.Length..]] : [key];
}
