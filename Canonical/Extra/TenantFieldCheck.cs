using Sage50Etl.Canonical.Records;
using Sage50Etl.Canonical.Settings;
using Sage50Etl.Connectors.Ssm;

namespace Sage50Etl.Canonical.Extra;

/// <summary>Whether the tenant's schemas have the custom fields that the settings name, with a fitting type and length.</summary>
public static class TenantFieldCheck
{
    /// <param name="schemas">The tenant's schema by record kind.</param>
    public static IEnumerable<string> Of(MappingSettings settings, IReadOnlyDictionary<string, SsmSchema> schemas) =>
        BuiltIn(settings, schemas).Concat(Extra(settings, schemas));

    /// <summary>The fields of mapping.fields and of payments only: without them a company does not start.</summary>
    public static IEnumerable<string> Extra(MappingSettings settings, IReadOnlyDictionary<string, SsmSchema> schemas)
    {
        foreach (var field in ExtraField.Of(settings))
            if (schemas.TryGetValue(field.Kind, out var schema) && Problem(schema, field.Key, field.Type) is { } problem)
                yield return (field.Payment is null ? "mapping.fields" : "mapping.customFields")
                    + $": {field.Kind}.{field.Payment ?? field.Column ?? "constant"}: {problem}";
        foreach (var constant in settings.Fields.Where(f => f.Value is not null && schemas.ContainsKey(f.Record)))
            if (schemas[constant.Record].Fields.GetValueOrDefault(constant.Ssm)?.MaxLength is { } most && constant.Value!.Length > most)
                yield return $"mapping.fields: {constant.Record}.{constant.Ssm} takes {most} characters, the constant has {constant.Value.Length}. Shorten it.";
    }

    private static IEnumerable<string> BuiltIn(MappingSettings settings, IReadOnlyDictionary<string, SsmSchema> schemas)
    {
        foreach (var (kind, fields) in settings.CustomFields.Where(k => k.Key != Kind.Invoice))
            foreach (var (name, key) in fields.Where(f => settings.CustomField(kind, f.Key) is not null))
                if (schemas.TryGetValue(kind, out var schema) && RecordSchema.Of(kind).Fields.FirstOrDefault(f => f.Name == name) is { } field
                    && Problem(schema, key, TypeOf(field.Type)) is { } problem)
                    yield return $"mapping.customFields: {kind}.{name}: {problem}";
    }

    private static string? Problem(SsmSchema schema, string key, FieldType type)
    {
        if (schema.Fields.GetValueOrDefault(key) is not { } field)
            return $"{schema.Resource} of the tenant has no field {key}. Create it in SSM, or take it out of the settings.";
        if (field.ReadOnly) return $"{key} of {schema.Resource} is read-only in the tenant. Name another field.";
        return Fits(field, type) ? null : $"{key} of {schema.Resource} holds {field.Type}{(field.Format is null ? "" : $" ({field.Format})")}, which does not take "
            + $"{type.ToString().ToLowerInvariant()} values. Change the type of the field in SSM, or name another.";
    }

    private static bool Fits(SsmSchemaField field, FieldType type) => type switch
    {
        FieldType.Number => field.Type == "number",
        FieldType.Flag => field.Type is "boolean" or "integer",
        FieldType.Date => field.Type == "string" && field.Format?.StartsWith("date", StringComparison.Ordinal) == true,
        _ => field.Type == "string" && field.Format is null,
    };

    private static FieldType TypeOf(Type type) =>
        type == typeof(decimal) ? FieldType.Number : type == typeof(bool) ? FieldType.Flag : type == typeof(DateOnly) ? FieldType.Date : FieldType.Text;
}
