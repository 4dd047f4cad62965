using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sage50Etl.Sandbox.Ssm;

/// <summary>JSON as the tenant prints it: letters beyond ASCII stay letters.</summary>
internal static class SsmJson
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
