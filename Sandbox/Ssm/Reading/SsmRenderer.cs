using System.Text.Json;
using Sage50Etl.Sandbox.Ssm.Model;
using Sage50Etl.Sandbox.Ssm.Storage;

namespace Sage50Etl.Sandbox.Ssm.Reading;

/// <summary>Prints rows in read shape: references with their text, dates trimmed, numbers as they were sent.</summary>
internal sealed class SsmRenderer(SsmTenant tenant)
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");

    /// <param name="language">Suffix of the value-list texts, such as EN.</param>
    public void Write(Utf8JsonWriter writer, SsmResource resource, SsmRow row, string language)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Id, row.Id);
        foreach (var field in resource.Fields)
        {
            writer.WritePropertyName(field.Key);
            WriteValue(writer, resource, field, row.Values[field.Index], language);
        }

        WriteAudit(writer, resource, row);
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, SsmResource resource, SsmField field, object? value, string language)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case DateTime date: writer.WriteStringValue(SsmDates.Print(date)); break;
            case int id when field.Kind == FieldKind.Ref: WriteRef(writer, resource, field, id, language); break;
            case int number when field.Kind == FieldKind.Choice: WriteChoice(writer, resource, field, number); break;
            case int number: writer.WriteNumberValue(number); break;
            case int[] ids:
                writer.WriteStartArray();
                foreach (var id in ids) WriteRef(writer, resource, field, id, language);
                writer.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"{resource.Path}.{field.Name} holds a {value.GetType().Name}, which has no printed form.");
        }
    }

    private void WriteRef(Utf8JsonWriter writer, SsmResource resource, SsmField field, int id, string language)
    {
        var target = tenant.Table(field.Table!);
        writer.WriteStartObject();
        writer.WriteNumber(Id, id);
        writer.WriteString(resource.RefTextKey, Label(target.Resource, target.Find(id), language));
        writer.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter writer, SsmResource resource, SsmField field, int number)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Id, number);
        writer.WriteString(resource.RefTextKey, field.Choices[number]);
        writer.WriteEndObject();
    }

    private static string? Label(SsmResource resource, SsmRow? row, string language)
    {
        if (row is null) return null;
        if (resource.Label.Count > 0) return string.Join(' ', resource.Label.Select(field => row.Values[field.Index]).OfType<string>());
        return Columns.Languages.Prepend(language)
            .Select(suffix => resource.ByName("description" + suffix) is { } field ? row.Values[field.Index] as string : null)
            .FirstOrDefault(text => text is not null);
    }

    private static void WriteAudit(Utf8JsonWriter writer, SsmResource resource, SsmRow row)
    {
        WriteStamp(writer, "dateCreated", row.Created);
        WriteStamp(writer, "dateUpdated", row.Updated);
        WriteStamp(writer, "dateDeleted", row.DeletedAt);
        writer.WriteNumber("salesRepIdCreated", row.CreatedBy);
        WriteUser(writer, "salesRepIdUpdated", row.UpdatedBy);
        WriteUser(writer, "salesRepIdDeleted", row.DeletedBy);
        if (resource.DeletedIsNumber) writer.WriteNumber("deleted", row.IsDeleted ? 1 : 0);
        else writer.WriteBoolean("deleted", row.IsDeleted);
    }

    private static void WriteStamp(Utf8JsonWriter writer, string name, DateTime? stamp)
    {
        if (stamp is { } value) writer.WriteString(name, SsmDates.Print(value));
        else writer.WriteNull(name);
    }

    private static void WriteUser(Utf8JsonWriter writer, string name, int? user)
    {
        if (user is { } id) writer.WriteNumber(name, id);
        else writer.WriteNull(name);
    }
}
