using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Records;

/// <summary>One field of a kind: camel-case name, value type, and the kind it refers to.</summary>
public sealed class RecordField
{
    internal RecordField(PropertyInfo property)
    {
        Property = property;
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        RefersTo = property.GetCustomAttribute<RefersToAttribute>()?.Kind;
        Required = property.GetCustomAttribute<RequiredAttribute>() is not null;
    }

    internal PropertyInfo Property { get; }
    public string Name { get; }
    /// <summary>string, decimal, bool or DateOnly.</summary>
    public Type Type { get; }
    public string? RefersTo { get; }
    /// <summary>The record means nothing without it (D22).</summary>
    public bool Required { get; }

    internal FieldValue Read(JsonElement value) => value.ValueKind == JsonValueKind.Null ? FieldValue.Null
        : Type == typeof(decimal) ? FieldValue.Of(value.GetDecimal())
        : Type == typeof(bool) ? FieldValue.Of(value.GetBoolean())
        : Type == typeof(DateOnly) ? FieldValue.Of(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : FieldValue.Of(value.GetString());
}
