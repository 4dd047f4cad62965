using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Sage50Etl.Canonical.Images;

/// <summary>
/// XxHash128 over an image (design 4.1): per field in ordinal name order the name, a type and presence tag, and length-prefixed UTF-8;
/// decimals invariant without trailing zeros, dates ISO. The golden-bytes test fixes the encoding; a change of it is a new <see cref="Version"/>.
/// </summary>
public static class RowHash
{
    public const int Version = 1;

    /// <summary>32 lower-case hexadecimal characters.</summary>
    public static string Of(Image image) => Convert.ToHexStringLower(XxHash128.Hash(Encode(image)));

    /// <summary>A document: its header and its lines in their order.</summary>
    public static string Of(Image header, IEnumerable<Image> lines) =>
        Convert.ToHexStringLower(XxHash128.Hash(Encoding.ASCII.GetBytes(string.Concat(lines.Select(Of).Prepend(Of(header))))));

    public static byte[] Encode(Image image)
    {
        using var bytes = new MemoryStream(512);
        foreach (var (name, value) in image)
        {
            Write(bytes, name);
            bytes.WriteByte(Tag(value));
            if (value.HasValue) Write(bytes, TextOf(value.Value!));
        }
        return bytes.ToArray();
    }

    private static byte Tag(FieldValue value) => value switch
    {
        { IsNull: true } => (byte)'0',
        { Value: string } => (byte)'t',
        { Value: decimal } => (byte)'n',
        { Value: bool } => (byte)'b',
        { Value: DateOnly } => (byte)'d',
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string TextOf(object value) => value switch
    {
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static void Write(MemoryStream bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, utf8.Length);
        bytes.Write(length);
        bytes.Write(utf8);
    }
}
