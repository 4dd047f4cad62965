using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Writing;

namespace Sage50Etl.Sandbox.Ssm.Reading;

/// <summary>Answers of <c>GET /{resource}/schema</c> and <c>GET /resources</c> (ssm-api 3, 4.5).</summary>
internal sealed class SsmSchemaWriter(SsmBody body, SsmSwitches switches)
{
    private static readonly string[] Stamps = ["dateCreated", "dateUpdated", "dateDeleted"];
    private static readonly string[] Users = ["salesRepIdCreated", "salesRepIdUpdated", "salesRepIdDeleted"];

    public void Write(Utf8JsonWriter writer, SsmResource resource)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("properties");
        Property(writer, "id", "integer", isReadOnly: true, nullable: false);
        foreach (var field in resource.Fields) Field(writer, resource, field);
        foreach (var stamp in Stamps) Property(writer, stamp, "string", isReadOnly: true, nullable: true, format: "date-time");
        foreach (var user in Users) Property(writer, user, "integer", isReadOnly: true, nullable: true);
        Property(writer, "deleted", resource.DeletedIsNumber ? "integer" : "boolean", isReadOnly: true, nullable: false);
        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var field in resource.Fields.Where(field => body.IsRequired(resource, field))) writer.WriteStringValue(field.Name);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteResources(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var resource in SsmCatalogue.All)
        {
            writer.WriteStartObject();
            writer.WriteString("end_point", resource.Path);
            writer.WriteStartObject("operations");
            writer.WriteBoolean("create", resource.Writable);
            writer.WriteBoolean("read", true);
            writer.WriteBoolean("update", resource.Writable);
            writer.WriteBoolean("delete", resource.Writable);
            writer.WriteEndObject();
            writer.WriteString("schema", $"{resource.Path}/schema");
            writer.WriteString("description", $"Records of {resource.Path}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Field(Utf8JsonWriter writer, SsmResource resource, SsmField field)
    {
        var nullable = !body.IsRequired(resource, field);
        var isReadOnly = !resource.Writable;
        switch (field.Kind)
        {
            case FieldKind.Ref: Reference(writer, field, resource, isReadOnly, nullable); break;
            case FieldKind.RefList:
                Open(writer, field.Name, "array", isReadOnly, nullable);
                writer.WriteStartObject("items");
                ReferenceShape(writer, resource, field);
                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case FieldKind.Choice: Choice(writer, resource, field, isReadOnly, nullable); break;
            case FieldKind.Date: Property(writer, field.Name, "string", isReadOnly, nullable, format: "date-time"); break;
            default: Property(writer, field.Name, Type(field), isReadOnly, nullable, field.MaxLength); break;
        }
    }

    private string Type(SsmField field) => field.Kind switch
    {
        FieldKind.Text => "string",
        FieldKind.Bool => "boolean",
        FieldKind.Number => "number",
        FieldKind.Quantity => switches.DecimalQuantity ? "number" : "integer",
        _ => "integer",
    };

    private static void Reference(Utf8JsonWriter writer, SsmField field, SsmResource resource, bool isReadOnly, bool nullable)
    {
        Open(writer, field.Name, "object", isReadOnly, nullable);
        ReferenceShape(writer, resource, field);
        writer.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter writer, SsmResource resource, SsmField field, bool isReadOnly, bool nullable)
    {
        Open(writer, field.Name, "object", isReadOnly, nullable);
        writer.WriteStartObject("properties");
        Property(writer, "id", "integer", isReadOnly: false, nullable: false);
        Property(writer, resource.RefTextKey, "string", isReadOnly: true, nullable: true);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void ReferenceShape(Utf8JsonWriter writer, SsmResource resource, SsmField field)
    {
        writer.WriteStartObject("properties");
        Property(writer, "id", "integer", isReadOnly: false, nullable: false);
        Property(writer, resource.RefTextKey, "string", isReadOnly: true, nullable: true);
        writer.WriteEndObject();
        writer.WriteStartArray("required");
        writer.WriteStringValue("id");
        writer.WriteEndArray();
        writer.WriteString("table", field.Table);
    }

    private static void Property(
        Utf8JsonWriter writer, string name, string type, bool isReadOnly, bool nullable, int? maxLength = null, string? format = null)
    {
        Open(writer, name, type, isReadOnly, nullable);
        if (maxLength is { } length) writer.WriteNumber("maxLength", length);
        if (format is not null) writer.WriteString("format", format);
        writer.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter writer, string name, string type, bool isReadOnly, bool nullable)
    {
        writer.WriteStartObject(name);
        writer.WriteStartArray("type");
        writer.WriteStringValue(type);
        if (nullable) writer.WriteStringValue("null");
        writer.WriteEndArray();
        writer.WriteBoolean("readOnly", isReadOnly);
        writer.WriteString("description", name);
    }
}
