using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Sage50Etl.Hosting.Settings;

/// <summary>Says where a company file is wrong and what could stand there instead.</summary>
internal static partial class FileFault
{
    public static string Words(JsonException bad)
    {
        if (Unknown().Match(bad.Message) is { Success: true } unknown) return NoSetting(bad.Path ?? "$", unknown.Groups[1].Value);
        if (Wrong().IsMatch(bad.Message)) return $"{Setting(bad.Path ?? "$")} has a value of the wrong kind; {Kind(At(bad.Path ?? "$"))} belongs there.";
        return bad.Message;
    }

    private static string NoSetting(string path, string name)
    {
        var parent = path.EndsWith("." + name, StringComparison.Ordinal) ? path[..^(name.Length + 1)] : path;
        var known = At(parent) is { } type ? CompanyFiles.Json.GetTypeInfo(type).Properties.Select(p => p.Name).Where(n => n[0] != '$') : [];
        return $"{Setting($"{parent}.{name}")} is no setting. Use one of {string.Join(", ", known)}.";
    }

    private static string Kind(Type? type) => (Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type) switch
    {
        { IsEnum: true } choice => "one of " + string.Join(", ", Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName)),
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(decimal) => "a number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(DateOnly) => "a day such as \"2026-01-31\"",
        var t when t == typeof(Uri) => "an address such as \"https://example.com/\"",
        var t when t == typeof(string) => "a text",
        _ => "a table or list as in docs/company.example.json",
    };

    private static string Setting(string path) => path.TrimStart('$').TrimStart('.') is { Length: > 0 } setting ? setting : "the file";

    // Follows a path such as $.guards.deletes through the settings; the keys of a table that a company fills itself lead to its values.
    private static Type? At(string path)
    {
        Type? type = typeof(CompanySettings);
        foreach (var name in Part().Matches(path.TrimStart('$')).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value))
        {
            if (type is null) return null;
            var info = CompanyFiles.Json.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
            type = info.Kind == JsonTypeInfoKind.Object ? info.Properties.FirstOrDefault(p => p.Name == name)?.PropertyType : info.ElementType;
        }
        return type;
    }

    // Keys with a dot stand in brackets: $.conflicts['contact.phone'].
    [GeneratedRegex(@"\['([^']*)'\]|[^.\[\]]+")]
    private static partial Regex Part();

    [GeneratedRegex("The JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("The JSON value could not be converted")]
    private static partial Regex Wrong();
}
