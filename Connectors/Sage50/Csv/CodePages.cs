using System.Text;

namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Code pages beyond those .NET has from the start, and how a file's is told.</summary>
public static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    public static bool Knows(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A mark at the start decides; else text that is valid UTF-8 throughout is UTF-8, and everything else Windows-1252.</summary>
    /// <param name="setting">auto, or the name of a code page.</param>
    internal static Encoding Of(string file, string setting)
    {
        if (setting != "auto") return Encoding.GetEncoding(setting);
        using var stream = File.OpenRead(file);
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var characters = new char[bytes.Length + 1];
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
            }
            while (read > 0);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Windows1252;
        }
    }
}
