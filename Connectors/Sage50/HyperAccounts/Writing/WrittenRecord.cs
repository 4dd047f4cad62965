using System.Buffers;
using System.Text.Json;

namespace Sage50Etl.Connectors.Sage50.HyperAccounts.Writing;

/// <summary>The body of a write under construction. What is null is left out, because HyperAccounts leaves such fields alone; "" clears.</summary>
internal sealed class WrittenRecord
{
    public IEnumerable<string> Fields => _values.Keys;

    public WrittenRecord Text(string name, string? value, int limit, bool lines = false) => Put(name, WrittenText.Fit(name, value, limit, lines));
    public WrittenRecord Reference(string name, string value) => Put(name, WrittenText.Reference(name, value));
    public WrittenRecord Number(string name, int? value) => Put(name, value);

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in _values)
            {
                if (value is int number) json.WriteNumber(name, number);
                else json.WriteString(name, (string)value);
            }
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private WrittenRecord Put(string name, object? value)
    {
        if (value is not null) _values[name] = value;
        return this;
    }

    private readonly OrderedDictionary<string, object> _values = [];
}
