using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sage50Etl.Connectors.Ssm.Resources;

namespace Sage50Etl.Connectors.Ssm.Reading;

/// <summary>What the members of a row say before their values are read: names in any case, so a field may stand there twice, or not at all.</summary>
internal static class RowMembers
{
    /// <summary>A member that stands there more than once with different values; null when there is none.</summary>
    public static string? Contradiction(JsonElement row)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in row.EnumerateObject())
            if (!values.TryAdd(member.Name, member.Value) && !JsonElement.DeepEquals(values[member.Name], member.Value)) return member.Name;
        return null;
    }

    /// <summary>Declared fields the row does not have; null when it has all.</summary>
    public static IReadOnlySet<string>? Missing<T>(JsonElement row) where T : SsmRecord
    {
        var missing = new HashSet<string>(Declared<T>.Names, StringComparer.OrdinalIgnoreCase);
        foreach (var member in row.EnumerateObject()) missing.Remove(member.Name);
        return missing.Count == 0 ? null : missing;
    }

    private static class Declared<T>
    {
        public static readonly string[] Names = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.GetCustomAttribute<JsonExtensionDataAttribute>() is null).Select(p => p.Name)];
    }
}
