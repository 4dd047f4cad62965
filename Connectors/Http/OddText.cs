// Compiled into both connectors, which know nothing of each other.
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

#if SSM
namespace Sage50Etl.Connectors.Ssm.Http;
#else
namespace Sage50Etl.Connectors.Sage50.Http;
#endif

/// <summary>
/// Texts of an answer that may hold half a character, or bytes of another encoding, as where a value was cut before it was quoted. Reading them as .NET does throws
/// something that is no verdict on the call.
/// </summary>
internal static class OddText
{
    /// <summary>The text; what is no text in it is replaced, or stands there as it was escaped.</summary>
    public static string Of(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined) return "";
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)).Trim('"');
        }
    }

    /// <summary>The text where it is one throughout; null where it is not, because half a key is another key.</summary>
    public static string? Whole(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
