using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>The properties of one kind of answer over one table, in the order of the published examples.</summary>
internal sealed class JsonShape
{
    private readonly JsonField[] _fields;

    public JsonShape(string table, string order, string fields)
    {
        Table = SageSchema.Table(table);
        _fields = [.. fields.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => JsonField.Parse(w, Table))];
        var columns = _fields.Select(f => f.Column).OfType<string>().Distinct().ToList();
        foreach (var field in _fields.Where(f => f.Column is not null)) field.Ordinal = columns.IndexOf(field.Column!);
        Select = $"SELECT {string.Join(',', columns)} FROM \"{table}\"";
        Order = order;
    }

    public SageTable Table { get; }
    public string Select { get; }
    public string Order { get; }

    public void Write(Utf8JsonWriter writer, SqliteDataReader reader, AnswerStyle style)
    {
        writer.WriteStartObject();
        WriteFields(writer, reader, style);
        writer.WriteEndObject();
    }

    /// <summary>The properties without the braces, for objects that go on with a list.</summary>
    public void WriteFields(Utf8JsonWriter writer, SqliteDataReader reader, AnswerStyle style)
    {
        foreach (var field in _fields)
            if (field.Published || !style.PublishedOnly) field.Write(writer, reader, style);
    }
}
