using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sage50Etl.Connectors.Ssm.Reading;

internal delegate T LooseReader<out T>(ref Utf8JsonReader reader);

/// <summary>Makes a reading function a converter. Records are only ever read: what is written is built as JSON by the mapper.</summary>
internal sealed class LooseConverter<T>(LooseReader<T> read) : JsonConverter<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("SSM records are read only; a write is a JSON object of the keys to set.");
}
