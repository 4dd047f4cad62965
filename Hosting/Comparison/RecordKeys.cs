using Sage50Etl.Hosting.Settings;

namespace Sage50Etl.Hosting.Comparison;

/// <summary>What a key that a person typed may mean.</summary>
public static class RecordKeys
{
    /// <summary>The key itself, and without the company's prefix of external ids (D8).</summary>
    public static IReadOnlyList<string> Forms(CompanySettings settings, string key) => settings.Mapping.ExtIdPrefix is { Length: > 0 } prefix
        && key.StartsWith(prefix, StringComparison.Ordinal) ? [key, key[prefix.Length..]] : [key];
}
