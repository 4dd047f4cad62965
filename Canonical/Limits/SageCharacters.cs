using System.Text;
using Sage50Etl.Canonical.Images;

namespace Sage50Etl.Canonical.Limits;

/// <summary>Sage 50 is a Windows-1252 program (sage50-access 2.3): what it has no character for would arrive as a question mark.</summary>
public static class SageCharacters
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Names of the fields that hold a character outside Windows-1252.</summary>
    public static IReadOnlyList<string> Unwritable(Image image) => [.. image.Where(f => f.Value.Text is { } text && !CanHold(text)).Select(f => f.Key)];

    public static bool CanHold(string text)
    {
        try
        {
            Windows1252.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
