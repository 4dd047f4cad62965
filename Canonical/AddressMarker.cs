using System.Text.RegularExpressions;

namespace Sage50Etl.Canonical;

/// <summary>SSM's addresses have no external id, so the description ends with the key: Warehouse [ABC001/3] (D7).</summary>
public static partial class AddressMarker
{
    public static string Describe(string? text, string prefix, string key) =>
        string.IsNullOrWhiteSpace(text) ? $"[{prefix}{key}]" : $"{text.Trim()} [{prefix}{key}]";

    /// <summary>The key at the end of a description, or null where there is none of ours.</summary>
    public static string? KeyOf(string prefix, string? description) =>
        description is not null && Pattern().Match(description) is { Success: true } match && match.Groups[1].Value.StartsWith(prefix, StringComparison.Ordinal)
            ? match.Groups[1].Value[prefix.Length..]
            : null;

    [GeneratedRegex(@"\[([^\[\]]+/[0-9]+)\]\s*\z")]
    private static partial Regex Pattern();
}
