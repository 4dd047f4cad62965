using System.Text.Json;
using System.Text.Json.Nodes;
using Sage50Etl.Staging.Database.Tables;

namespace Sage50Etl.Operations.Export;

/// <summary>Which fields tell who a person is or how to reach them, and how they are hidden in an export that was not asked for them.</summary>
public static class Personal
{
    public const string Masked = "(masked)";

    private static readonly HashSet<string> Kinds = ["user", "account", "address", "contact"];
    private static readonly HashSet<string> Fields =
        ["name", "email", "phone", "phone2", "fax", "website", "address1", "address2", "city", "region", "postcode", "vatNumber", "jobTitle", "description"];

    private static readonly HashSet<string> Staff = ["owner", "rep"];

    public static bool Is(string kind, string field) => (Kinds.Contains(kind) && Fields.Contains(field))
        || Staff.Contains(field) || (kind is "order" && field is "comment") || IsConfigured(kind, field);

    // Somebody's own field (mapping.fields): nobody knows what it holds, and CONTACT_NAME is a column like any other.
    private static bool IsConfigured(string kind, string field) =>
        field.Length > 0 && StagedKind.All.FirstOrDefault(k => k.Kind == kind) is { } staged && staged.Columns.All(c => c.Field != field);

    /// <summary>A user's key in Sage 50 is the text that names the representative.</summary>
    public static object? MaskKey(string kind, object? key) => kind == "user" && key is string { Length: > 0 } ? Masked : key;

    public static object? Mask(string kind, string field, object? value) => value is string { Length: > 0 } && Is(kind, field) ? Masked : value;

    /// <summary>A sentence about fields, without the value that it quotes; from the first quotation mark to the last, since a value may hold one itself.</summary>
    public static object? MaskQuoted(string kind, string? fields, object? words)
    {
        if (words is not string text || fields?.Split(", ").Any(f => Is(kind, f)) != true) return words;

        var (first, last) = (text.IndexOf('\'', StringComparison.Ordinal), text.LastIndexOf('\''));
        return first < 0 || first == last ? text : $"{text[..(first + 1)]}{Masked}{text[last..]}";
    }

    /// <summary>An image as JSON with its personal values hidden; what is no such image is hidden as a whole.</summary>
    public static string? Mask(string kind, string? json)
    {
        if (string.IsNullOrEmpty(json)) return json;
        try
        {
            if (JsonNode.Parse(json) is not JsonObject image) return Masked;
            foreach (var field in image.Select(p => p.Key).Where(f => Is(kind, f)).ToList())
                if (image[field]?.GetValueKind() == JsonValueKind.String) image[field] = Masked;
            return image.ToJsonString();
        }
        catch (JsonException)
        {
            return Masked;
        }
    }
}
