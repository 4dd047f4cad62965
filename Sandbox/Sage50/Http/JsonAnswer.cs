using System.Text.Json;

namespace Sage50Etl.Sandbox.Sage50.Http;

/// <summary>A value written in one go.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, bool list = false) : Answer
{
    public override bool IsList => list;

    public override Task Write(AnswerStream stream, CancellationToken cancellationToken)
    {
        write(stream.Json);
        return Task.CompletedTask;
    }

    public static JsonAnswer Of(object? value) => new(json => json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value)));
}
