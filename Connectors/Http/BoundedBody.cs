// Compiled into both connectors, which know nothing of each other.
#if SSM
namespace Sage50Etl.Connectors.Ssm.Http;
#else
namespace Sage50Etl.Connectors.Sage50.Http;
#endif

/// <summary>Reads an answer into memory up to a limit, counted after decompression: a few kilobytes on the wire can be gigabytes.</summary>
internal static class BoundedBody
{
    /// <param name="cut">What is beyond the limit is left out, where the status says all and the text is for people only.</param>
    /// <exception cref="BodyTooLargeException">The answer is larger, and may not be cut.</exception>
    public static async Task<byte[]> Read(HttpContent content, int limit, bool cut, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var piece = new byte[Piece];
        int read;
        while ((read = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            var room = limit - (int)kept.Length;
            kept.Write(piece, 0, Math.Min(read, room));
            if (read <= room) continue;
            return cut ? kept.ToArray() : throw new BodyTooLargeException(limit);
        }
        return kept.ToArray();
    }

    private const int Piece = 32 * 1024;
}
