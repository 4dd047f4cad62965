namespace Sage50Etl.Canonical.Mapping.ToSage;

/// <summary>Puts a text into the few short columns Sage has for it, line by line and broken at blanks.</summary>
internal static class WrappedText
{
    /// <returns>As many texts as <paramref name="columns"/>, null where nothing is left; null altogether when the text does not fit.</returns>
    public static IReadOnlyList<string?>? Into(string? text, int columns, int width)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(l => Broken(l, width)).ToList();
        return lines.Count > columns ? null : [.. lines, .. Enumerable.Repeat<string?>(null, columns - lines.Count)];
    }

    private static IEnumerable<string> Broken(string line, int width)
    {
        while (line.Length > width)
        {
            var at = line.LastIndexOf(' ', width);
            if (at <= 0) at = width;
            yield return line[..at].TrimEnd();
            line = line[at..].TrimStart();
        }
        yield return line;
    }
}
