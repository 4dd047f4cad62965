using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>The body of a write under construction. What is null is left out, because HyperAccounts leaves such fields alone; "" clears.</summary>
internal sealed class WrittenRecord
{
    /// <summary>Names of the properties, those of lines included.</summary>
    public IEnumerable<string> Fields =>
        _values.Keys.Concat(_values.Values.OfType<IReadOnlyList<WrittenRecord>>().SelectMany(l => l).SelectMany(r => r.Fields)).Distinct();

    /// <summary>The texts that are written, those of lines included.</summary>
    public IEnumerable<string> Texts =>
        _values.Values.OfType<string>().Concat(_values.Values.OfType<IReadOnlyList<WrittenRecord>>().SelectMany(l => l).SelectMany(r => r.Texts));

    public WrittenRecord Text(string name, string? value, int limit, bool lines = false) => Put(name, WrittenText.Fit(name, value, limit, lines));
    public WrittenRecord Reference(string name, string value) => Put(name, WrittenText.Reference(name, value));
    public WrittenRecord Number(string name, decimal? value) => Put(name, value);
    public WrittenRecord Date(string name, DateOnly? value) => Put(name, value?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
    public WrittenRecord Records(string name, IReadOnlyList<WrittenRecord> records) => Put(name, records);

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) Write(json);
        return buffer.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in _values)
        {
            json.WritePropertyName(name);
            if (value is decimal number) json.WriteNumberValue(number);
            else if (value is string text) json.WriteStringValue(text);
            else WriteList(json, (IReadOnlyList<WrittenRecord>)value);
        }
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<WrittenRecord> records)
    {
        json.WriteStartArray();
        foreach (var record in records) record.Write(json);
        json.WriteEndArray();
    }

    private WrittenRecord Put(string name, object? value)
    {
        if (value is not null) _values[name] = value;
        return this;
    }

    private readonly OrderedDictionary<string, object> _values = [];
}
