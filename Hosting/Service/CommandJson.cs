using System.Text.Json;

namespace Sage50Etl.Hosting.Service;

/// <summary>
/// How commands are read on every bus, and again when they are replayed. A message without what its handler needs ({} under a known type) is refused where it is read:
/// a handler would look for run 0, find nothing, and the message would be gone without a word. A field that a later version adds needs a default.
/// </summary>
public static class CommandJson
{
    public static JsonSerializerOptions Options { get; } = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };
}
