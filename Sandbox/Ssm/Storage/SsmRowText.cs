using System.Buffers;
using System.Text;
using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;

namespace Sage50Etl.Sandbox.Ssm.Storage;

/// <summary>A row as the text kept in the data file. Field names are kept, so a field added to the catalogue later reads as its default.</summary>
internal static class SsmRowText
{
    public static string Write(SsmResource resource, SsmRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, SsmJson.WriterOptions))
        {
            writer.WriteStartObject();
            WriteAudit(writer, row);
            foreach (var field in resource.Fields)
            {
                if (row.Values[field.Index] is { } value) WriteValue(writer, field, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static SsmRow Read(SsmResource resource, int id, string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return new SsmRow(id, [.. resource.Fields.Select(field => ReadValue(root, field))], Stamp(root, "@c")!.Value, Number(root, "@cb")!.Value)
        {
            Updated = Stamp(root, "@u"),
            UpdatedBy = Number(root, "@ub"),
            DeletedAt = Stamp(root, "@d"),
            DeletedBy = Number(root, "@db"),
        };
    }

    private static void WriteAudit(Utf8JsonWriter writer, SsmRow row)
    {
        writer.WriteNumber("@c", row.Created.Ticks);
        writer.WriteNumber("@cb", row.CreatedBy);
        if (row.Updated is { } updated) writer.WriteNumber("@u", updated.Ticks);
        if (row.UpdatedBy is { } updatedBy) writer.WriteNumber("@ub", updatedBy);
        if (row.DeletedAt is { } deleted) writer.WriteNumber("@d", deleted.Ticks);
        if (row.DeletedBy is { } deletedBy) writer.WriteNumber("@db", deletedBy);
    }

    private static void WriteValue(Utf8JsonWriter writer, SsmField field, object value)
    {
        writer.WritePropertyName(field.Key);
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case DateTime date: writer.WriteNumberValue(date.Ticks); break;
            case int[] ids:
                writer.WriteStartArray();
                foreach (var id in ids) writer.WriteNumberValue(id);
                writer.WriteEndArray();
                break;
            default: throw new ArgumentException($"{field.Name} cannot hold {value.GetType()}.", nameof(value));
        }
    }

    private static object? ReadValue(JsonElement root, SsmField field)
    {
        if (!root.TryGetProperty(field.Name, out var value)) return field.Default;
        return field.Kind switch
        {
            FieldKind.Text => value.GetString(),
            FieldKind.Number or FieldKind.Quantity => value.GetDecimal(),
            FieldKind.Bool => value.GetBoolean(),
            FieldKind.Date => new DateTime(value.GetInt64()),
            FieldKind.RefList => value.EnumerateArray().Select(id => id.GetInt32()).ToArray(),
            _ => value.GetInt32(),
        };
    }

    private static DateTime? Stamp(JsonElement root, string key) => root.TryGetProperty(key, out var ticks) ? new DateTime(ticks.GetInt64()) : null;
    private static int? Number(JsonElement root, string key) => root.TryGetProperty(key, out var number) ? number.GetInt32() : null;
}
