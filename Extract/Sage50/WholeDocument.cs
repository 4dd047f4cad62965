using Sage50Etl.Extract.Snapshots;

namespace Sage50Etl.Extract.Sage50;

/// <summary>A header never goes with fewer lines than its net: the document is held whole, with the line named (D23).</summary>
internal static class WholeDocument
{
    /// <param name="before">Faults there were before its lines.</param>
    /// <param name="net">Net of the header.</param>
    /// <param name="unread">Lines of this part of the reading that cannot be read; null where not even the key can.</param>
    /// <returns>Why it is held; null where it goes.</returns>
    public static SourceFault? Incomplete(string key, BatchBuilder lines, int before, decimal net, List<string?> unread)
    {
        if (lines.UnmappedFrom(before) is { } line) return line with { Key = key, Reason = $"The document is held with all of its lines: {line.Reason}" };
        if (unread.Count == 0) return null;

        // Those of a credit are negative.
        var missing = Math.Abs(net) - Math.Abs(lines.Sum(key, "order", "net"));
        return missing <= 0.02m ? null : new(key, ExtractCodes.Malformed, $"line {unread[0] ?? "without a number"}",
            $"Document {key} is held with all of its lines: one of them cannot be read in Sage 50 (line {unread[0] ?? "without a number"}). Open and save the document in Sage 50.");
    }
}
