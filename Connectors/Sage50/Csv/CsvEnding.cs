namespace Sage50Etl.Connectors.Sage50.Csv;

/// <summary>Whether a file ends with a whole row: a line end outside quotation marks. Half a row could pass for a shorter text.</summary>
internal static class CsvEnding
{
    public static bool IsWhole(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var (quoted, last) = (false, (byte)0);
        for (int read; (read = stream.Read(buffer)) > 0;)
            foreach (var b in buffer.AsSpan(0, read))
            {
                if (b == (byte)'"') quoted = !quoted;
                // UTF-16 ends its lines with a zero byte.
                if (b != 0) last = b;
            }
        return !quoted && (last is (byte)'\n' or (byte)'\r');
    }
}
